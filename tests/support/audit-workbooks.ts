import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createMemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { openXlsx } from "../../src/adapters/xlsx/open";
import { controlWorkbook, type ControlReport } from "../../src/application/control/control-workbook";
import type { Clock } from "../../src/application/ports/clock";
import type { CellValue } from "../../src/core/domain/cell";
import { dayOf } from "../../src/core/domain/day";
import { loadCatalogue } from "../../src/fiches";
import { loadReference } from "../../src/reference";

export const clock: Clock = { now: () => 0, today: () => dayOf(2022, 1, 31), pause: () => Promise.resolve() };

/** A sheet as a grid of rows, headings first. */
export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}

export const sampleFile = (plie: string): Buffer => readFileSync(join(__dirname, `../../examples/plie-${plie}.xlsx`));

/** The sheets of a file, errors and all. */
export async function plainSheets(bytes: Uint8Array): Promise<PlainSheet[]> {
  const workbook = await openXlsx(bytes, { name: "exemple.xlsx" });
  const { sheets } = await workbook.describe();
  const read: PlainSheet[] = [];
  for (const { name } of sheets.filter(({ mark }) => mark === null)) {
    const { rowCount, columns } = await workbook.readSheet(name);
    read.push({
      name,
      rows: Array.from({ length: rowCount }, (_, row) => columns.map((column) => column[row] ?? null)),
    });
  }
  return read;
}

/** The same data in another order: rows under their headings, and columns. */
export function shuffled(sheets: readonly PlainSheet[]): PlainSheet[] {
  let seed = 7;
  const next = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);
  const mixed = <Item>(items: readonly Item[]): Item[] =>
    items
      .map((item) => [next(), item] as const)
      .sort(([one], [other]) => one - other)
      .map(([, item]) => item);
  return sheets.map(({ name, rows }) => {
    const [headings = [], ...body] = rows;
    if (name === "Paramètres") return { name, rows };
    const columns = mixed(headings.map((_, column) => column));
    return {
      name,
      rows: [headings, ...mixed(body)].map((row) => columns.map((column) => row[column] ?? null)),
    };
  });
}

export async function controlSheets(sheets: readonly PlainSheet[], name = "exemple.xlsx"): Promise<ControlReport> {
  const [catalogue, reference] = [await loadCatalogue(), await loadReference()];
  return controlWorkbook(createMemoryWorkbook({ name, sheets }), {}, { catalogue, clock, reference });
}
