import type { SheetView } from "../../application/ports/sheet-view";
import type { CellPosition } from "../../core/domain/cell";

/** Empty rows shown below what is filled, for the person to go on. */
const MORE_ROWS = 20;
const FEWEST_COLUMNS = 8;

/** The rows and columns of a sheet that are shown, in order; all count from 0. */
export interface SheetShape {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * What is shown of a sheet: all that is filled and a little more, without what is hidden.
 * @param asked a cell that is shown even if its row or its column is hidden.
 * @param only the rows that the person wants to see, when not all.
 */
export function shapeOf(
  view: SheetView,
  asked: CellPosition | null,
  only: readonly number[] | null = null,
): SheetShape {
  const { rows, columns } = bounds(view);
  return {
    rows: only ?? shown(Math.max(rows, (asked?.row ?? 0) + 1), new Set(view.grid.hiddenRows), asked?.row),
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
