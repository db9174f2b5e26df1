import { readFileSync, writeFileSync } from "node:fs";
import { openXlsx, createXlsx } from "../../src/adapters/xlsx/open";
import { nodeInflate } from "../../src/adapters/xlsx/node-inflate";
async function main() {
  const t = (l: string, s: number) =>
    console.log(l, (performance.now() - s).toFixed(0), "ms", (process.resourceUsage().maxRSS / 1024).toFixed(0), "MB");
  const bytes = readFileSync("/tmp/xb/bench.xlsx");
  let s = performance.now();
  const w = await openXlsx(bytes, { name: "b", inflate: nodeInflate });
  t("open", s);
  s = performance.now();
  await w.describe();
  t("describe", s);
  s = performance.now();
  await w.readSheet("Participants");
  t("read", s);
  s = performance.now();
  await w.highlight([
    {
      sheet: "Participants",
      color: "#FFC7CE",
      cells: Array.from({ length: 5000 }, (_, i) => ({ row: i * 20, column: 3 })),
    },
  ]);
  t("highlight 5000", s);
  s = performance.now();
  await w.clearHighlights();
  t("clear", s);
  const texts = ["Participants", "Gravité", "Date de sortie", "La date de sortie précède la date d'entrée."];
  s = performance.now();
  await w.writeSheet({
    name: "Anomalies",
    mark: "anomalies",
    showGridlines: true,
    columnWidths: [],
    blocks: [
      {
        row: 0,
        column: 0,
        styles: "tableText",
        values: Array.from({ length: 100000 }, (_, i) => [
          ...texts,
          `Ligne ${i}`,
          i,
          { text: "S" + i, link: { sheet: "Participants", row: i, column: 2 } },
          "Corrigez",
        ]),
      },
    ],
  });
  t("write 100k anomalies", s);
  s = performance.now();
  const out = await w.save();
  t("save", s);
  writeFileSync("/tmp/xb/out.xlsx", out);
  const v = await openXlsx(out, { name: "b", inflate: nodeInflate });
  s = performance.now();
  const g = await v.readSheet("Anomalies");
  t("read inline " + g.rowCount, s);
}
void main();
