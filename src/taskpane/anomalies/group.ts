import { GRAVITIES, type Gravity } from "../../core/domain/gravity";
import { gravityRanks } from "../../core/engine/finding-gravity";
import type { Finding } from "../../core/engine/findings";
import type { Grouping } from "../state/pane-state";
import { finder, type Controlled, type Filter } from "./filter";
import { SLICE } from "./order";

/** Findings that belong together, in row order. */
export interface Group {
  readonly key: string;
  /** The gravest of the group. */
  readonly gravity: Gravity;
  /** Indices in the control's list of findings; at least one. */
  readonly findings: readonly number[];
}

/** The findings that pass the filter, grouped. Rules stand from the gravest, then as in the documentation; rows and columns as in the workbook. */
export function* groupFindings(
  control: Controlled,
  order: Int32Array,
  filter: Filter,
  by: Grouping,
): Generator<void, readonly Group[]> {
  const shown = finder(control, filter);
  const rankOf = gravityRanks(control);
  const groups = new Map<string, { key: string; rank: number; place: number; findings: number[] }>();
  for (let at = 0; at < order.length; at += 1) {
    if (at % SLICE === SLICE - 1) yield;
    const index = order[at] as number;
    const finding = control.findings.at(index);
    if (!shown(finding, index)) continue;
    const rank = rankOf(index);
    const key = KEYS[by](finding, rank);
    const group = groups.get(key);
    if (group) {
      group.findings.push(index);
      group.rank = Math.min(group.rank, rank);
    } else groups.set(key, { key, rank, place: PLACES[by](finding, at), findings: [index] });
  }
  const ranked = [...groups.values()].sort((a, b) => (by === "rule" ? a.rank - b.rank : 0) || a.place - b.place);
  return ranked.map(({ key, rank, findings }) => ({ key, gravity: GRAVITIES[rank] as Gravity, findings }));
}

const KEYS: Readonly<Record<Grouping, (finding: Finding, rank: number) => string>> = {
  // The findings of a rule that leave people out stand apart from the others of the same rule.
  rule: ({ rule }, rank) => `${rule}:${rank}`,
  row: ({ table, row }) => `${table}:${row ?? ""}`,
  column: ({ table, column, field }) => `${table}:${column ?? field ?? ""}`,
};

/** What orders the groups of a kind; more columns than this do not exist. */
const BEYOND_COLUMNS = 20_000;

const PLACES: Readonly<Record<Grouping, (finding: Finding, at: number) => number>> = {
  rule: ({ rule }) => rule,
  row: (_finding, at) => at,
  column: ({ table, column }) => table * (BEYOND_COLUMNS + 1) + (column ?? BEYOND_COLUMNS),
};
