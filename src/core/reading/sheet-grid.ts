import type { CellArea, CellValue, DateSystem } from "../domain/cell";

/**
 * A sheet as the port hands it over: one array per column, no object per row. `columns[c][r]` is the cell in sheet row
 * `firstRow + r` and sheet column `firstColumn + c` (all from 0). A column may be shorter than `rowCount`; what is beyond its end is empty.
 */
export interface SheetGrid {
  readonly name: string;
  readonly dateSystem: DateSystem;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columns: readonly (readonly CellValue[])[];
  /**
   * Rows that stand far below all others, when there are any and the host can tell: no array has places for the rows in between, so nothing may be done
   * for each of these. Absent: none.
   */
  readonly far?: FarRows;
  /** Sheet rows (from 0) hidden by hand or by a filter, ascending. */
  readonly hiddenRows: readonly number[];
  /** Merged areas, or null when the host cannot tell without side effects. */
  readonly merges: readonly CellArea[] | null;
}

/** More empty rows than these, and what stands below is far. */
export const FAR_GAP = 10_000;

/** Sheet rows, from 0. */
export interface FarRows {
  /** The row after the last one that stands with the others. */
  readonly from: number;
  /** Those that hold something from there on, ascending. */
  readonly rows: readonly number[];
}

/** Cells thousands of rows below the others are nobody's. */
export function withoutFar(grid: SheetGrid): SheetGrid {
  if (!grid.far) return grid;
  const rowCount = grid.far.from - grid.firstRow;
  return { ...grid, rowCount, columns: grid.columns.map((column) => column.slice(0, rowCount)) };
}

/**
 * Some rows of a grid (sheet rows, both inclusive): exactly these, empty where the grid has none, in all its columns. Hidden rows and merges stay those
 * of the whole grid.
 */
export function rowsOf(grid: SheetGrid, firstRow: number, lastRow: number): SheetGrid {
  const rowCount = lastRow - firstRow + 1;
  const from = firstRow - grid.firstRow;
  const above = Array.from({ length: Math.min(rowCount, Math.max(0, -from)) }, () => null);
  const cellsOf = (column: readonly CellValue[]): CellValue[] => {
    const own = column.slice(Math.max(0, from), Math.max(0, from + rowCount));
    const cells = above.length > 0 ? [...above, ...own] : own;
    while (cells.length < rowCount) cells.push(null);
    return cells;
  };
  return { ...grid, firstRow, rowCount, columns: grid.columns.map(cellsOf) };
}

/** The value of a cell by sheet coordinates (from 0); empty outside of what was read. */
export function cellAt(grid: SheetGrid, row: number, column: number): CellValue {
  return grid.columns[column - grid.firstColumn]?.[row - grid.firstRow] ?? null;
}
