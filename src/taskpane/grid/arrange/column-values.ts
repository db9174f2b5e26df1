import type { SheetView } from "../../../application/ports/sheet-view";
import { shownText } from "../cell-text";

/** Nobody looks through more values than these in a list. */
const MOST = 200;

/** The values that a column shows from a row on, in their order, with how many rows show each; null where they are too many to choose from. */
export function* columnValues(
  view: SheetView,
  column: number,
  firstRow: number,
): Generator<void, ReadonlyMap<string, number> | null> {
  const { grid } = view;
  const counts = new Map<string, number>();
  for (let row = Math.max(firstRow, grid.firstRow); row < grid.firstRow + grid.rowCount; row += 1) {
    if (row % 256 === 0) yield;
    const text = shownText(view, row, column);
    counts.set(text, (counts.get(text) ?? 0) + 1);
    if (counts.size > MOST) return null;
  }
  const order = new Intl.Collator("fr", { numeric: true });
  return new Map([...counts].sort(([one], [other]) => order.compare(one, other)));
}
