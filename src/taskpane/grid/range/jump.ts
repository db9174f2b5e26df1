import type { SheetView } from "../../../application/ports/sheet-view";
import { cellAt } from "../../../core/reading/sheet-grid";
import type { SheetShape } from "../sheet-shape";

/** A place among the rows and the columns that are shown. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export type Direction = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

export const STEPS: Readonly<Record<Direction, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

export function isDirection(key: string): key is Direction {
  return key in STEPS;
}

/** Where Ctrl and an arrow lead, as in Excel: to the end of what is filled, over what is empty to what is filled next, else to the edge. */
export function jump({ grid }: SheetView, { rows, columns }: SheetShape, from: Place, direction: Direction): Place {
  const { row, column } = STEPS[direction];
  const inside = (at: Place): boolean =>
    at.row >= 0 && at.column >= 0 && at.row < rows.length && at.column < columns.length;
  const filled = (at: Place): boolean => cellAt(grid, rows[at.row] as number, columns[at.column] as number) !== null;
  const after = (at: Place): Place => ({ row: at.row + row, column: at.column + column });
  let [at, next] = [from, after(from)];
  if (!inside(next)) return from;
  const runsOn = filled(from) && filled(next);
  while (inside(next) && filled(next) === runsOn) [at, next] = [next, after(next)];
  return runsOn || !inside(next) ? at : next;
}

/** The last place that holds something, its row and its column each for itself: where Ctrl+Fin leads. */
export function lastFilled({ grid }: SheetView, { rows, columns }: SheetShape): Place {
  return {
    row: lastBefore(rows, grid.firstRow + grid.rowCount),
    column: lastBefore(columns, grid.firstColumn + grid.columns.length),
  };
}

/** Where the last number below a bound stands; 0 where there is none. */
function lastBefore(numbers: readonly number[], bound: number): number {
  let at = numbers.length - 1;
  while (at > 0 && (numbers[at] as number) >= bound) at -= 1;
  return Math.max(at, 0);
}
