import type { SheetChange } from "../ports/sheet-change";
import { MOST_ROWS } from "./changes-since";
import type { ControlReport } from "./control-report";

/** Sheet rows to read again, from 0, both inclusive. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** Reading the rows in between costs less than asking apart for changes that stand near one another. */
const NEAR = 500;
const MOST_SPANS = 20;

/**
 * The rows to read again after some changes, by sheet. A change in a sheet that no control reads asks for nothing.
 * @returns null when a whole control is needed: what changed is no row of a table, or too much changed.
 */
export function rowsToRead(
  { list, basis }: ControlReport,
  changes: readonly SheetChange[],
): ReadonlyMap<string, readonly RowSpan[]> | null {
  const tables = new Set(list.map(({ grid }) => grid.name));
  const changed = new Map<string, RowSpan[]>();
  for (const { sheet, rows } of changes) {
    if (sheet === null || basis.alsoRead.includes(sheet)) return null;
    if (!tables.has(sheet)) continue;
    if (rows === null) return null;
    changed.set(sheet, [...(changed.get(sheet) ?? []), rows]);
  }
  const merged = new Map([...changed].map(([sheet, rows]) => [sheet, rows.sort(byFirst)]));
  const count = [...merged.values()].flatMap((rows) => joined(rows, 0)).reduce((sum, span) => sum + size(span), 0);
  const spans = new Map([...merged].map(([sheet, rows]) => [sheet, joined(rows, NEAR)]));
  return count > MOST_ROWS || [...spans.values()].flat().length > MOST_SPANS ? null : spans;
}

const byFirst = (a: RowSpan, b: RowSpan): number => a.first - b.first;
const size = ({ first, last }: RowSpan): number => last - first + 1;

/** Spans in their order, those that touch, overlap or are `near` one another made one. */
function joined(sorted: readonly RowSpan[], near: number): RowSpan[] {
  const spans: RowSpan[] = [];
  for (const { first, last } of sorted) {
    const before = spans[spans.length - 1];
    if (before && first <= before.last + 1 + near)
      spans[spans.length - 1] = { first: before.first, last: Math.max(before.last, last) };
    else spans.push({ first, last });
  }
  return spans;
}
