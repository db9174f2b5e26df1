import type { SheetView } from "../../application/ports/sheet-view";
import type { CellPosition } from "../../core/domain/cell";
import { fold } from "../../core/text/fold";
import { holds } from "./arrange/arrangement";

/** Cells looked at between two pauses. */
const SLICE = 2000;

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
