import type { CellValue } from "../domain/cell";
import { SHEET_KINDS, SHEETS, type DataKind } from "../questionnaire/sheets";
import { rawValue, type Table, type Tables } from "../reading/table";
import { foldWords } from "../text/fold";
import { SLICE } from "../work/run";

/** A workbook to put with others, under the name of its file. */
export interface AssembledPart {
  readonly file: string;
  readonly tables: Tables;
}

/** Where a row of an assembled sheet comes from. */
export interface Origin {
  readonly file: string;
  readonly sheet: string;
  /** The sheet's own row number, from 1. */
  readonly row: number;
}

/** The rows of one sheet of all the workbooks, under one another. */
export interface AssembledTable {
  readonly kind: DataKind;
  readonly columns: readonly { readonly field: string; readonly heading: string }[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly origins: readonly Origin[];
}

/** A column that is nothing of ours, and does not follow. */
export interface LeftColumn {
  readonly file: string;
  readonly sheet: string;
  readonly heading: string;
}

export interface Assembled {
  readonly tables: readonly AssembledTable[];
  readonly left: readonly LeftColumn[];
}

/** Puts the rows of data of several workbooks under one another, each column with those of its field, each cell as it stands: nothing is united nor corrected. */
export function* assemble(parts: readonly AssembledPart[]): Generator<void, Assembled> {
  const tables: AssembledTable[] = [];
  const left: LeftColumn[] = [];
  for (const kind of SHEET_KINDS) {
    const sources = parts.flatMap(({ file, tables: own }) => {
      const table = own[kind] as Table | undefined;
      return table ? [{ file, table }] : [];
    });
    if (sources.length === 0) continue;
    for (const { file, table } of sources) left.push(...leftIn(file, table));
    const fields = Object.keys(SHEETS[kind].fields).filter((field) =>
      sources.some(({ table }) => table.columns.has(field)),
    );
    const rows: CellValue[][] = [];
    const origins: Origin[] = [];
    for (const { file, table } of sources) {
      const columns = fields.map((field) => table.columns.get(field));
      for (let row = 0; row < table.rowCount; row += 1) {
        if (row % SLICE === 0) yield;
        if (!table.present[row]) continue;
        rows.push(columns.map((column) => (column ? in1900(table, row, column) : null)));
        origins.push({ file, sheet: table.grid.name, row: table.firstRow + row + 1 });
      }
    }
    const headings = fields.map((field) =>
      headingOf(
        field,
        sources.map(({ table }) => table),
      ),
    );
    tables.push({
      kind,
      rows,
      origins,
      columns: fields.map((field, index) => ({ field, heading: headings[index] ?? "" })),
    });
  }
  return { tables, left };
}

export function leftIn(file: string, { mapping, grid }: Table): LeftColumn[] {
  return [...mapping.unknown, ...mapping.duplicates].map(({ heading }) => ({ file, sheet: grid.name, heading }));
}

/** Days between the two ways in which Excel counts. */
const SYSTEM_1904 = 1462;

function in1900(table: Table, row: number, column: Parameters<typeof rawValue>[2]): CellValue {
  const value = rawValue(table, row, column);
  const shifted = table.grid.dateSystem === 1904 && column.definition.kind === "day" && typeof value === "number";
  return shifted ? value + SYSTEM_1904 : value;
}

/** The heading that all the workbooks have, else the one of the template: a bare « Téléphone » promises no mobile. */
function headingOf(field: string, tables: readonly Table[]): string {
  const columns = tables.flatMap((table) => table.columns.get(field) ?? []);
  const [first] = columns;
  const canonical = first?.definition.heading ?? field;
  const byHand = tables.some((table) => table.mapping.columns.some((one) => one.field === field && one.byHand));
  const agreed = columns.every(({ heading }) => foldWords(heading) === foldWords(first?.heading ?? ""));
  return agreed && !byHand && first ? (first.heading.split("\n")[0] ?? canonical) : canonical;
}
