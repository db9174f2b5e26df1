/** Writes the sample workbooks of examples/: `npm run samples`. The same sources always write the same bytes of data. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createXlsx } from "../src/adapters/xlsx/create";
import { commentsModel } from "../src/application/annual/comments";
import { historyModel } from "../src/application/annual/write-history";
import { dataSheet } from "../src/application/template/data-sheet";
import type { SheetModel } from "../src/application/ports/sheet-model";
import { decodeCatalogue } from "../src/core/fiche/decode";
import { PROTOCOL_KINDS } from "../src/core/questionnaire/sheets";
import { loadCatalogue } from "../src/fiches";
import { writeAsFound } from "./as-found/write";
import { OWN_PROTOCOL, withOwnProtocol } from "./samples/own-protocol";
import { SCENARIOS } from "./samples/scenarios";
import { sampleRows, type SampleRows } from "./samples/workbook";

const folder = join(__dirname, "../examples");

function settingsSheet(settings: SampleRows["settings"]): SheetModel {
  return {
    name: "Paramètres",
    showGridlines: true,
    columnWidths: [24, 26],
    blocks: [
      { row: 0, column: 0, values: [["Clé", "Valeur"]], styles: "inputHeading" },
      ...settings.map(([key, value], index) => ({
        row: index + 1,
        column: 0,
        values: [[key, value]],
        styles: [
          "inputText",
          typeof value === "number"
            ? "inputNumber"
            : value && typeof value === "object" && "day" in value
              ? "inputDate"
              : "inputText",
        ] as const,
      })),
    ],
  };
}

async function main(): Promise<void> {
  const own = decodeCatalogue(
    await readFile(join(folder, "fiche-accompagnement-2024.json"), "utf8"),
    "fiche-accompagnement-2024.json",
  );
  if (!own.ok) throw new Error(own.problems.join("\n"));
  const catalogue = withOwnProtocol(await loadCatalogue(own));
  for (const scenario of SCENARIOS) {
    const rows = sampleRows(scenario, catalogue);
    const workbook = createXlsx(`${scenario.file}.xlsx`);
    const sheets = [
      settingsSheet(rows.settings),
      dataSheet("participants", rows.participants),
      dataSheet("contracts", rows.contracts),
      dataSheet("steps", rows.steps),
      dataSheet("indicators", rows.indicators),
      ...(scenario.history ? [historyModel(scenario.history)] : []),
      ...(scenario.comments ? [commentsModel(scenario.comments)] : []),
      ...(scenario.funding ? [dataSheet("funding", scenario.funding)] : []),
      ...(scenario.ownProtocol ? PROTOCOL_KINDS.map((kind) => dataSheet(kind, OWN_PROTOCOL[kind])) : []),
    ];
    for (const sheet of sheets) await workbook.writeSheet(sheet);
    await writeFile(join(folder, `${scenario.file}.xlsx`), await workbook.save());
  }
  await writeAsFound(join(folder, "tels-quels"));
}

void main();
