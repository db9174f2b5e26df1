import type { CellPosition } from "../../core/domain/cell";
import type { Table } from "../../core/reading/table";

/** The cell to go to for a row of a table (from 0): that of a field where it has a column, the first one read otherwise. */
export function cellOf(table: Table, row: number, field?: string): CellPosition {
  const column = field === undefined ? undefined : table.columns.get(field)?.sheetColumn;
  return { row: table.firstRow + row, column: column ?? table.mapping.columns[0]?.column ?? 0 };
}

/** The sheet's own row number, from 1. */
export function sheetRowOf(table: Table, row: number): number {
  return table.firstRow + row + 1;
}
