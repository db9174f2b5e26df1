import type { SheetChart, SheetView } from "../../application/ports/sheet-view";
import { cellAt } from "../../core/reading/sheet-grid";
import type { SheetShape } from "./sheet-shape";

/** A character of the grid's font, on average, and what stands around a text in a cell; pixels. */
const CHARACTER = 7;
const PADDING = 12;
const NARROWEST = 32;
const WIDEST = 480;
/** Excel's own. */
const DEFAULT_CHARACTERS = 8.43;
/** Cells that a text may go over; nobody reads beyond. */
const FARTHEST = 12;

export function columnWidth({ layout }: SheetView, column: number): number {
  const characters = layout.columnWidths.get(column) ?? layout.defaultWidth ?? DEFAULT_CHARACTERS;
  return Math.min(WIDEST, Math.max(NARROWEST, Math.round(characters * CHARACTER + PADDING)));
}

/** The columns that a chart stands over. */
export function chartWidth(view: SheetView, { firstColumn, lastColumn }: SheetChart): number {
  let width = 0;
  for (let column = firstColumn; column <= lastColumn; column += 1)
    if (!view.layout.hiddenColumns.has(column)) width += columnWidth(view, column);
  return width - PADDING;
}

/** Room for a text that its own cell cuts, over the empty cells to its right: as Excel shows a title. Null: the cell is enough, or all there is. */
export function roomBeside(view: SheetView, { columns }: SheetShape, row: number, at: number): number | null {
  const column = columns[at] as number;
  const value = cellAt(view.grid, row, column);
  const { wrap, horizontal } = view.lookAt(row, column);
  if (typeof value !== "string" || wrap || horizontal === "right" || horizontal === "center") return null;
  const needed = value.length * CHARACTER + PADDING;
  const own = columnWidth(view, column);
  let room = own;
  for (let next = at + 1; room < needed && next < Math.min(columns.length, at + FARTHEST); next += 1) {
    const beside = columns[next] as number;
    if (cellAt(view.grid, row, beside) !== null) break;
    room += columnWidth(view, beside);
  }
  return room > own ? room - PADDING : null;
}
