import type { SheetView } from "../../application/ports/sheet-view";
import type { CellPosition } from "../../core/domain/cell";
import { cellAt } from "../../core/reading/sheet-grid";
import { fold } from "../../core/text/fold";
import { shownText } from "./cell-text";

/** Which rows of a sheet are shown: those that hold a text somewhere, or a figure other than 0 in one column. */
export type RowFilter = { readonly text: string } | { readonly column: number };

/** Cells looked at between two pauses. */
const SLICE = 2000;

/** The rows that pass a filter, ascending. What stands above the data (`firstRow`) always does. */
export function* rowsPassing(view: SheetView, filter: RowFilter, firstRow: number): Generator<void, readonly number[]> {
  const { grid } = view;
  const rows: number[] = Array.from({ length: firstRow }, (_, row) => row);
  const word = "text" in filter ? fold(filter.text) : "";
  for (let row = Math.max(firstRow, grid.firstRow); row < grid.firstRow + grid.rowCount; row += 1) {
    if (row % 64 === 0) yield;
    const passes = "text" in filter ? holdsText(view, row, word) : isCounted(cellAt(grid, row, filter.column));
    if (passes) rows.push(row);
  }
  return rows;
}

const isCounted = (value: unknown): boolean => typeof value === "number" && value !== 0;

function holdsText(view: SheetView, row: number, word: string): boolean {
  const { firstColumn, columns } = view.grid;
  return columns.some((_cells, at) => holds(view, row, firstColumn + at, word));
}

function holds(view: SheetView, row: number, column: number, word: string): boolean {
  return cellAt(view.grid, row, column) !== null && fold(shownText(view, row, column)).includes(word);
}

/** The next cell that holds a text, from one cell on and around the sheet; null when there is none. */
export function* nextCell(
  view: SheetView,
  from: CellPosition,
  text: string,
  step: 1 | -1,
): Generator<void, CellPosition | null> {
  const { firstRow, rowCount, firstColumn, columns } = view.grid;
  const total = rowCount * columns.length;
  const word = fold(text);
  if (total === 0 || word === "") return null;
  const start = (from.row - firstRow) * columns.length + (from.column - firstColumn);
  for (let away = 1; away <= total; away += 1) {
    if (away % SLICE === 0) yield;
    const at = (((start + away * step) % total) + total) % total;
    const [row, column] = [firstRow + Math.floor(at / columns.length), firstColumn + (at % columns.length)];
    if (holds(view, row, column, word)) return { row, column };
  }
  return null;
}
