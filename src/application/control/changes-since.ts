import type { SheetChange } from "../ports/sheet-change";

/** Beyond so many places apart, all that matters is that a sheet changed. */
const MOST_PLACES = 500;

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
