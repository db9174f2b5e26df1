import type { SheetView } from "../../application/ports/sheet-view";
import type { CellPosition } from "../../core/domain/cell";
import { fold } from "../../core/text/fold";
import { holds } from "./arrange/arrangement";
import { indexIn, rowIndexIn, type SheetShape } from "./sheet-shape";

/** Cells looked at between two pauses. */
const SLICE = 2000;

/** The next cell that holds a text, from one cell on and around the rows and columns that are shown, in their order; null when there is none. */
export function* nextCell(
  view: SheetView,
  { rows, columns }: SheetShape,
  from: CellPosition,
  text: string,
  step: 1 | -1,
): Generator<void, CellPosition | null> {
  const total = rows.length * columns.length;
  const word = fold(text);
  if (total === 0 || word === "") return null;
  const start = rowIndexIn({ rows, columns }, from.row) * columns.length + indexIn(columns, from.column);
  for (let away = 1; away <= total; away += 1) {
    if (away % SLICE === 0) yield;
    const at = (((start + away * step) % total) + total) % total;
    const row = rows[Math.floor(at / columns.length)] as number;
    const column = columns[at % columns.length] as number;
    if (holds(view, row, column, word)) return { row, column };
  }
  return null;
}
