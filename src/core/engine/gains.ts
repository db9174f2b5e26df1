import { serialFromDay, yearOf } from "../domain/day";
import { populationOf } from "../indicators/population";
import { patchTable } from "../reading/patch-table";
import { rowsOf, type SheetGrid } from "../reading/sheet-grid";
import type { CellValue } from "../domain/cell";
import type { Table, Tables } from "../reading/table";
import type { SheetKind } from "../questionnaire/sheets";
import type { Control } from "./control";
import type { Obstacle } from "./left-out";
import { oneByOne, type Proposal } from "./proposal";
import { recontrol } from "./recontrol";

/** How many more people would be counted in the year if these answers were right, and nothing else changed. */
export function* gainOfObstacle(control: Control, { rows }: Pick<Obstacle, "rows">): Generator<void, number> {
  const complete = control.complete.slice();
  for (const row of rows) complete[row] = 1;
  const { persons } = yield* populationOf({ ...control, complete });
  return persons - control.summary.persons;
}

/**
 * How many more people would be counted after these corrections: the changed rows are controlled as if they stood in the workbook, so that a value that
 * another rule then refuses is not promised. Null where only the workbook itself can tell, because what is read would change with them.
 */
export function* gainOfProposals(control: Control, proposals: readonly Proposal[]): Generator<void, number | null> {
  if (proposals.length === 0) return 0;
  const tables: { [Kind in SheetKind]?: Table } = { ...(control.tables as { [Kind in SheetKind]?: Table }) };
  const changed = new Map<SheetKind, ReadonlySet<number>>();
  const cells = proposals.flatMap(oneByOne);
  for (const table of control.list) {
    const own = cells.filter(({ sheet }) => sheet === table.grid.name);
    if (own.length === 0) continue;
    const work = patchTable(table, correctedRows(table.grid, own), yearOf(control.context.controlDay));
    const patched = yield* quietly(work);
    if (!patched) return null;
    tables[table.kind] = patched.table;
    changed.set(table.kind, patched.changed);
  }
  const after = yield* quietly(recontrol(control, tables as Tables, changed));
  return after.summary.persons - control.summary.persons;
}

/** The rows from the first to the last one that is corrected, with the proposed values in place. */
function correctedRows(grid: SheetGrid, proposals: readonly Proposal[]): SheetGrid {
  let [first, last] = [Infinity, 0];
  for (const { position } of proposals) {
    first = Math.min(first, position.row);
    last = Math.max(last, position.row);
  }
  const rows = rowsOf(grid, first, last);
  for (const { position, after } of proposals) {
    const value = typeof after === "object" ? serialFromDay(after.day, grid.dateSystem) : after;
    const column = rows.columns[position.column - grid.firstColumn] as CellValue[] | undefined;
    if (column) column[position.row - first] = value;
  }
  return rows;
}

/** A work whose steps interest nobody here: it pauses as it would. */
function* quietly<Result>(work: Generator<unknown, Result>): Generator<void, Result> {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    yield;
  }
}
