import type { SheetView } from "../../application/ports/sheet-view";
import { rowOf, type GridRow } from "./sheet-columns";

/** Of a row that has no height of its own; also the least that a finger can touch. */
export const ROW_HEIGHT = 24;
const TALLEST = 400;
const PIXELS_PER_POINT = 4 / 3;

/** One height for all rows where none has its own: the grid then needs no list of places. */
export function rowHeights({ rowHeights: points }: SheetView): number | ((row: GridRow) => number) {
  if (points.size === 0) return ROW_HEIGHT;
  return (row) => {
    const own = points.get(rowOf(row));
    return own === undefined ? ROW_HEIGHT : Math.min(TALLEST, Math.max(ROW_HEIGHT, Math.round(own * PIXELS_PER_POINT)));
  };
}

/** Where a row begins, in pixels from the first one. */
export function topOf(rows: readonly number[], index: number, heights: ReturnType<typeof rowHeights>): number {
  if (typeof heights === "number") return index * heights;
  let top = 0;
  for (let before = 0; before < index; before += 1) top += heights(rows[before] as number);
  return top;
}
