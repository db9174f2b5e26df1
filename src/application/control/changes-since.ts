import type { CellPosition } from "../../core/domain/cell";
import type { SheetChange } from "../ports/sheet-change";

/** Beyond so many places apart, all that matters is that a sheet changed. */
const MOST_PLACES = 500;
/** Changed rows beyond which no one looks where they stand: a whole control is hardly longer, and safer. */
export const MOST_ROWS = 2000;

/** The changes since a control with those of many cells, which may be of any number of rows. */
export function withChangedCells(
  changes: readonly SheetChange[],
  cells: readonly { readonly sheet: string; readonly position: CellPosition }[],
): readonly SheetChange[] {
  const bySheet = new Map<string, Set<number>>();
  for (const { sheet, position } of cells) {
    let rows = bySheet.get(sheet);
    if (!rows) bySheet.set(sheet, (rows = new Set()));
    if (rows.size <= MOST_ROWS) rows.add(position.row);
  }
  return [...bySheet]
    .flatMap(([sheet, rows]): SheetChange[] =>
      rows.size > MOST_ROWS
        ? [{ sheet, rows: null }]
        : [...rows].map((row) => ({ sheet, rows: { first: row, last: row } })),
    )
    .reduce(withChange, changes);
}

/** The changes since a control with one more, as few as say the same. */
export function withChange(changes: readonly SheetChange[], change: SheetChange): readonly SheetChange[] {
  const { sheet } = change;
  const elsewhere = changes.filter((known) => known.sheet !== sheet);
  const apart: SheetChange[] = [];
  let { rows } = change;
  for (const known of changes) {
    if (known.sheet !== sheet) continue;
    if (rows === null || known.rows === null) rows = null;
    else if (known.rows.first <= rows.last + 1 && rows.first <= known.rows.last + 1)
      rows = { first: Math.min(known.rows.first, rows.first), last: Math.max(known.rows.last, rows.last) };
    else apart.push(known);
  }
  return rows === null || apart.length >= MOST_PLACES
    ? [...elsewhere, { sheet, rows: null }]
    : [...elsewhere, ...apart, { sheet, rows }];
}
