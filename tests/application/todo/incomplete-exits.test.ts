import { incompleteExitsOf } from "../../../src/application/todo/incomplete-exits";
import { layoutIncompleteExits, writeIncompleteExits } from "../../../src/application/todo/write-incomplete-exits";
import { openXlsx } from "../../../src/adapters/xlsx/open";
import { controlWorkbook } from "../../../src/application/control/control-workbook";
import { exitsOf } from "../../../src/core/exits/exit-evaluation";
import { loadCatalogue } from "../../../src/fiches";
import { finish } from "../../support/example-workbook";
import { stillClock } from "../../taskpane/fake-session";
import { cellsOf } from "../bilan/sheet-checks";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const SAMPLE = join(__dirname, "../../../examples/plie-agenais-2021.xlsx");

async function sample() {
  const workbook = await openXlsx(readFileSync(SAMPLE), { name: "agenais.xlsx" });
  const catalogue = await loadCatalogue();
  return { workbook, report: await controlWorkbook(workbook, {}, { catalogue, clock: stillClock }) };
}

it("what exits lack is a list to hand out, by référent, which replaces itself and opens in Excel", async () => {
  const { workbook, report } = await sample();
  const exits = finish(incompleteExitsOf(report));
  const evaluation = finish(exitsOf(report.tables, report.context));
  const verdicts = new Set(exits.map(({ row }) => evaluation.verdictOf(row)));
  // Nobody is asked for anything about an exit that is verified, refused or of no concern.
  expect([...verdicts].sort()).toEqual(["incomplete", "unknown"]);
  for (const { missing } of exits) expect(missing).toMatch(/^\p{L}.+\.$/u);
  expect(exits.some(({ missing }) => /échéance du/.test(missing))).toBe(false);
  expect(exits.map(({ missing }) => missing).filter((text) => /commission/.test(text)).length).toBeGreaterThan(0);

  const model = layoutIncompleteExits(report, exits);
  expect(cellsOf(model).size).toBeGreaterThan(exits.length);
  expect(await writeIncompleteExits(workbook, report, stillClock)).toBe("Sorties à compléter");
  expect(await writeIncompleteExits(workbook, report, stillClock)).toBe("Sorties à compléter");
  const { columns } = await workbook.readSheet("Sorties à compléter");
  const missing = (columns[2] ?? []).filter((cell) => typeof cell === "string" && cell !== "Il manque");
  expect([...missing].sort()).toEqual(exits.map((exit) => exit.missing).sort());
});
