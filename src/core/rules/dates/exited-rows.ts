import type { Day } from "../../domain/day";
import { isFilled, isReadable } from "../../reading/mark";
import type { Column, Table } from "../../reading/table";
import { SLICE } from "../../work/run";

/** Calls `visit` for every row with a readable exit date whose cells in all of `empty` hold nothing, not even something unreadable. */
export function* exitedRows(
  table: Table,
  empty: readonly Column[],
  visit: (row: number, exitDate: Day) => void,
): Generator<void> {
  const exit = table.columns.get("exitDate");
  if (!exit) return;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % SLICE === 0) yield;
    if (!isReadable(exit.marks[row] as number)) continue;
    if (empty.every(({ marks }) => !isFilled(marks[row] as number))) visit(row, exit.values[row] as Day);
  }
}
