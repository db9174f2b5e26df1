import { numbersOf } from "../../reading/cells";
import type { FicheFacts } from "../../fiche/resolve-fiche";
import type { Table } from "../../reading/table";
import { SLICE } from "../../work/run";
import { matchKeys, type RowKey } from "./match-keys";

/** No row answers. */
export const UNMATCHED = -1;

/** Which row of one version is which of the other. */
export interface RowMatch {
  /** By row of the version before: the row after, or {@link UNMATCHED}. */
  readonly afterOf: Int32Array;
  /** By row of the version after: the row before, or {@link UNMATCHED}. */
  readonly beforeOf: Int32Array;
}

/** Joins the rows of two versions of a sheet, never by where they stand. A missing sheet has no row. */
export function* matchRows(
  before: Table | undefined,
  after: Table | undefined,
  facts: { readonly before: FicheFacts; readonly after: FicheFacts },
): Generator<void, RowMatch> {
  const match: RowMatch = {
    afterOf: new Int32Array(before?.rowCount ?? 0).fill(UNMATCHED),
    beforeOf: new Int32Array(after?.rowCount ?? 0).fill(UNMATCHED),
  };
  if (!before || !after) return match;
  const [ways, otherWays] = [matchKeys(before, facts.before), matchKeys(after, facts.after)];
  const [orderBefore, orderAfter] = [
    lastingOrder(before, ways[0] as RowKey),
    lastingOrder(after, otherWays[0] as RowKey),
  ];
  for (let way = 0; way < ways.length; way += 1) {
    const rows = yield* groupsOf(before, ways[way] as RowKey, match.afterOf);
    const others = yield* groupsOf(after, otherWays[way] as RowKey, match.beforeOf);
    for (const [key, group] of rows) {
      const other = others.get(key);
      if (!other) continue;
      // Who is told by less than the person and the operation is somebody only where nobody else could be.
      if (way > 2 && (group.length > 1 || other.length > 1)) continue;
      if (group.length > 1) group.sort(orderBefore);
      if (other.length > 1) other.sort(orderAfter);
      group.slice(0, other.length).forEach((row, index) => {
        const its = other[index] as number;
        match.afterOf[row] = its;
        match.beforeOf[its] = row;
      });
    }
    yield;
  }
  return match;
}

function* groupsOf(table: Table, key: RowKey, matched: Int32Array): Generator<void, Map<string, number[]>> {
  const groups = new Map<string, number[]>();
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % (SLICE >> 3) === 0) yield;
    if (!table.present[row] || matched[row] !== UNMATCHED) continue;
    const own = key(row);
    if (own === null) continue;
    const group = groups.get(own);
    if (group) group.push(row);
    else groups.set(own, [row]);
  }
  return groups;
}

/** Several rows of one participation stand in the order of their entry, then of what they hold. */
function lastingOrder(table: Table, same: RowKey): (one: number, other: number) => number {
  const entry = numbersOf(table.columns.get(table.kind === "participants" ? "entryDate" : "start"));
  return (one, other) => {
    const days = (entry(one) ?? Infinity) - (entry(other) ?? Infinity);
    if (days < 0 || days > 0) return days;
    return (same(one) ?? "") < (same(other) ?? "") ? -1 : 1;
  };
}
