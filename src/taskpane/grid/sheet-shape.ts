import type { SheetView } from "../../application/ports/sheet-view";
import type { CellPosition } from "../../core/domain/cell";
import type { Arranged } from "./arrange/arrangement";

/** Empty rows shown below what is filled, for the person to go on. */
const MORE_ROWS = 20;
const FEWEST_COLUMNS = 8;

/** The rows and columns of a sheet that are shown, in order; all count from 0. Columns ascend, and so do rows, unless the person sorted them. */
export interface SheetShape {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * What is shown of a sheet: all that is filled and a little more, without what is hidden.
 * @param asked a cell that is shown even if its row or its column is hidden.
 * @param arranged how the person looks at its rows; null: as they are written.
 */
export function shapeOf(view: SheetView, asked: CellPosition | null, arranged: Arranged | null = null): SheetShape {
  const { rows, columns } = bounds(view);
  const all = shown(Math.max(rows, (asked?.row ?? 0) + 1), new Set(view.grid.hiddenRows), asked?.row);
  return {
    rows: arranged ? arrangedRows(arranged, all) : all,
    columns: shown(Math.max(columns, (asked?.column ?? 0) + 1), view.layout.hiddenColumns, asked?.column),
  };
}

/** How many rows and columns are shown, hidden ones included. */
function bounds({ grid }: SheetView): { readonly rows: number; readonly columns: number } {
  return {
    rows: grid.firstRow + grid.rowCount + MORE_ROWS,
    columns: Math.max(grid.firstColumn + grid.columns.length, FEWEST_COLUMNS),
  };
}

/** What stands above and below the rows that were arranged stays there: the sheet goes on below, as it does without. */
function arrangedRows({ view, firstRow, rows }: Arranged, all: readonly number[]): number[] {
  const end = view.grid.firstRow + view.grid.rowCount;
  return [...all.filter((row) => row < firstRow), ...rows, ...all.filter((row) => row >= Math.max(end, firstRow))];
}

/** Where a row stands among those that are shown; near it when it is not. */
export function rowIndexIn({ rows }: SheetShape, row: number): number {
  const near = indexIn(rows, row);
  const at = rows[near] === row ? near : rows.indexOf(row);
  return at < 0 ? near : at;
}

/** Whether a row is left out of a sheet as it was arranged. */
export function isLeftOut({ view, firstRow, rows }: Arranged, row: number): boolean {
  return row >= firstRow && row < view.grid.firstRow + view.grid.rowCount && !rows.includes(row);
}

function shown(count: number, hidden: ReadonlySet<number>, asked: number | undefined): number[] {
  const kept: number[] = [];
  for (let index = 0; index < count; index += 1) if (!hidden.has(index) || index === asked) kept.push(index);
  return kept;
}

/** Where a number stands in an ascending list, or the next greater one; the last at most. */
export function indexIn(ascending: readonly number[], wanted: number): number {
  let first = 0;
  let last = ascending.length - 1;
  while (first < last) {
    const middle = (first + last) >> 1;
    if ((ascending[middle] as number) < wanted) first = middle + 1;
    else last = middle;
  }
  return first;
}

/** Whether a cell is hidden, or beyond what is shown of the sheet. */
export function isOutside(view: SheetView, { row, column }: CellPosition): boolean {
  const { rows, columns } = bounds(view);
  return row >= rows || column >= columns || isHidden(view, { row, column });
}

/** Whether the row or the column of a cell is hidden. */
export function isHidden({ grid, layout }: SheetView, { row, column }: CellPosition): boolean {
  const { hiddenRows } = grid;
  return layout.hiddenColumns.has(column) || hiddenRows[indexIn(hiddenRows, row)] === row;
}
