import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { systemClock } from "../../../src/adapters/clock/system-clock";
import { nodeInflate } from "../../../src/adapters/xlsx/node-inflate";
import { openXlsx, type XlsxWorkbook } from "../../../src/adapters/xlsx/open";
import { writeBilan } from "../../../src/application/bilan/write-bilan";
import { controlWorkbook } from "../../../src/application/control/control-workbook";
import { UserError } from "../../../src/application/ports/user-error";
import { dataSheet } from "../../../src/application/template/data-sheet";
import { loadCatalogue } from "../../../src/fiches";
import { loadReference } from "../../../src/reference";
import { sampleRows } from "../../../scripts/samples/workbook";
import { SCENARIOS } from "../../../scripts/samples/scenarios";

export interface ForeignOutput {
  /** The file written, in the folder given. */
  readonly name: string;
  /** The file it was written into. */
  readonly source: string;
}

export interface Refusal {
  readonly source: string;
  readonly sentence: string;
}

/** Files of a folder spread over its families ("chart_bar01", "chart_bar02"… are one). */
export async function spread(folder: string, most: number): Promise<string[]> {
  const families = new Map<string, string[]>();
  for (const name of (await readdir(folder)).filter((file) => /\.xls[xm]$/.test(file)).sort()) {
    const family = name.replace(/\d*\.xls[xm]$/, "");
    families.set(family, [...(families.get(family) ?? []), name]);
  }
  const lists = [...families.values()];
  const chosen: string[] = [];
  for (let round = 0; chosen.length < most && lists.some((list) => list.length > round); round += 1)
    chosen.push(...lists.flatMap((list) => list[round] ?? []));
  const step = Math.max(1, chosen.length / most);
  return Array.from({ length: Math.min(most, chosen.length) }, (_, index) => chosen[Math.floor(index * step)]!);
}

/** Writes the Bilan and its sheets into each workbook, with two cells coloured, one changed and one active. */
export async function writeIntoForeign(
  folder: string,
  names: readonly string[],
  into: string,
): Promise<{ readonly written: ForeignOutput[]; readonly refused: Refusal[] }> {
  const [catalogue, reference] = [await loadCatalogue(), await loadReference()];
  const rows = sampleRows(SCENARIOS[0]!, catalogue);
  const written: ForeignOutput[] = [];
  const refused: Refusal[] = [];
  for (const source of names) {
    try {
      const workbook = await openXlsx(await readFile(join(folder, source)), { name: source, inflate: nodeInflate });
      const first = (await workbook.describe()).sheets[0]?.name;
      const participants = await workbook.writeSheet(dataSheet("participants", rows.participants.slice(0, 20)));
      const report = await controlWorkbook(
        workbook,
        { plie: "agenais", year: 2021, sheets: { participants } },
        { clock: systemClock, catalogue, reference },
      );
      await writeBilan(workbook, report, { clock: systemClock });
      if (first !== undefined) await touch(workbook, first);
      const name = `bilan-${source}`;
      await writeFile(join(into, name), await workbook.save());
      written.push({ name, source });
    } catch (error) {
      if (!(error instanceof UserError)) throw new Error(`${source}: ${String(error)}`, { cause: error });
      refused.push({ source, sentence: error.message });
    }
  }
  return { written, refused };
}

async function touch(workbook: XlsxWorkbook, sheet: string): Promise<void> {
  const cells = [
    { row: 0, column: 0 },
    { row: 30, column: 3 },
  ];
  await workbook.highlight([{ sheet, cells, color: "#F8B4B4" }]);
  // Far below what these workbooks hold: a correction is refused where a value stands.
  const empty = { row: 5000, column: 2 };
  await workbook.changeCells([{ sheet, position: empty, expected: null, value: "06000" }]);
  await workbook.selectCell(sheet, empty);
}
