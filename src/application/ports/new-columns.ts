import { MAX_COLUMNS, MAX_ROWS, type CellArea } from "../../core/domain/cell";
import type { SheetGrid } from "../../core/reading/sheet-grid";
import type { ExpectedCell } from "./row-identity";
import type { ValidationModel } from "./sheet-model";
import { UserError } from "./user-error";

/** Columns that a person adds to a sheet of theirs, at the right of all that it holds. */
export interface NewColumns {
  readonly sheet: string;
  /** Sheet row of the headings, from 0. */
  readonly headingRow: number;
  /** Headings that stand in that row: refused where they are others by now. */
  readonly expectedRow: readonly ExpectedCell[];
  readonly columns: readonly NewColumn[];
}

/** A heading, and what may be typed below it. */
export interface NewColumn extends Omit<ValidationModel, "area"> {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** Number format of the cells below, as an en-US code. */
  readonly format: string;
}

/** Rows that stand ready below the last one that holds something. */
export const SPARE_ROWS = 500;

/** The first column at the right of every cell and every merged area; `extra` tells the cells that are more than they seem. */
export function freeColumn(grid: SheetGrid, extra: (row: number, column: number) => boolean): number {
  let last = Math.max(-1, ...(grid.merges ?? []).map(({ lastColumn }) => lastColumn));
  grid.columns.forEach((cells, offset) => {
    if (cells.some((cell) => cell !== null)) last = Math.max(last, grid.firstColumn + offset);
  });
  const holds = (column: number): boolean => {
    for (let row = grid.firstRow; row < grid.firstRow + grid.rowCount; row += 1) if (extra(row, column)) return true;
    return false;
  };
  while (holds(last + 1)) last += 1;
  return last + 1;
}

/** Where the headings come, and the cells below them that stand ready. @throws UserError where the sheet has no room. */
export function placesOf(
  { sheet, headingRow, columns }: NewColumns,
  firstColumn: number,
  lastFilledRow: number,
): { readonly headings: CellArea; readonly body: CellArea } {
  const lastColumn = firstColumn + columns.length - 1;
  if (lastColumn >= MAX_COLUMNS)
    throw new UserError(
      `La feuille « ${sheet} » n'a plus de colonne libre à droite : effacez ce qui se trouve dans ses dernières colonnes, puis recommencez.`,
    );
  const across = { firstColumn, lastColumn };
  const lastRow = Math.min(MAX_ROWS - 1, Math.max(lastFilledRow, headingRow) + SPARE_ROWS);
  return {
    headings: { firstRow: headingRow, lastRow: headingRow, ...across },
    body: { firstRow: headingRow + 1, lastRow, ...across },
  };
}

/** What may be typed in each column of the cells below. */
export function validationsOf({ columns }: NewColumns, body: CellArea): ValidationModel[] {
  return columns.map(({ rule, prompt, onError }, index) => {
    const column = body.firstColumn + index;
    return {
      area: { ...body, firstColumn: column, lastColumn: column },
      rule,
      ...(prompt && { prompt }),
      ...(onError && { onError }),
    };
  });
}

/** Outside of the table whose headings stand there, a column would not follow its rows when they are sorted. */
export function crowdedTable(sheet: string, table: string): UserError {
  return new UserError(
    `D'autres cellules se trouvent à droite du tableau « ${table} » de la feuille « ${sheet} », il ne peut pas s'agrandir : déplacez-les, puis recommencez.`,
  );
}
