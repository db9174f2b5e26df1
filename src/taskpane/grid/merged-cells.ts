import type { SheetView } from "../../application/ports/sheet-view";
import type { SheetShape } from "./sheet-shape";

/** Merged rows that are drawn so; a file with more is shown with the text in its first cell, and empty ones beside. */
const MOST_ROWS = 20_000;

/** For each sheet column where merged cells begin: how many shown columns they take, by sheet row. */
export type MergedCells = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** The merged cells of a sheet, row by row: the grid has no cells that go over several rows. */
export function mergedCells({ grid }: SheetView, { columns }: SheetShape): MergedCells {
  const merged = new Map<number, Map<number, number>>();
  let rows = 0;
  for (const { firstRow, firstColumn, lastRow, lastColumn } of grid.merges ?? []) {
    const inside = columns.filter((column) => column >= firstColumn && column <= lastColumn);
    const [first] = inside;
    const last = Math.min(lastRow, grid.firstRow + grid.rowCount - 1);
    if (first !== firstColumn || inside.length < 2) continue;
    const spans = merged.get(first) ?? new Map<number, number>();
    merged.set(first, spans);
    for (let row = firstRow; row <= last && rows < MOST_ROWS; row += 1, rows += 1) spans.set(row, inside.length);
  }
  return merged;
}
