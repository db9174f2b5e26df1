import { GRAVITIES, type Gravity } from "../../core/domain/gravity";
import { causeReader } from "../../core/engine/causes";
import { gravityRanks } from "../../core/engine/finding-gravity";
import type { Finding } from "../../core/engine/findings";
import { participantRows } from "../../core/people/participant-rows";
import { NO_ROW } from "../../core/people/participations";
import { textCells } from "../../core/reading/cells";
import type { Table } from "../../core/reading/table";
import { fold } from "../../core/text/fold";
import { SLICE } from "../../core/work/run";
import type { Grouping } from "../state/pane-state";
import { finder, type Controlled, type Filter } from "./filter";

/** Findings that belong together, in row order. */
export interface Group {
  readonly key: string;
  /** The gravest of the group. */
  readonly gravity: Gravity;
  /** Indices in the control's list of findings; at least one. */
  readonly findings: readonly number[];
  /** How many things there are to do about them: cells with one wrong value are one. */
  readonly causes: number;
  /** The first row of Participants of the person that its first finding is about; {@link NO_ROW} where it is about nobody known. */
  readonly who: number;
}

interface Building {
  readonly key: string;
  rank: number;
  readonly place: number;
  readonly who: number;
  readonly findings: number[];
  /** Findings that are each a thing to do by themselves. */
  alone: number;
  /** What the others have in common; null: there are none. */
  causes: Set<string> | null;
}

/** The findings that pass the filter, grouped. Rules stand from the gravest, then as in the documentation; rows and columns as in the workbook. */
export function* groupFindings(
  control: Controlled,
  order: Int32Array,
  filter: Filter,
  by: Grouping,
): Generator<void, readonly Group[]> {
  const whoIn = yield* participantRows(control.tables);
  const whoOf = ({ table, row }: Finding): number => (row === null ? NO_ROW : whoIn(control.list[table] as Table, row));
  const shown = finder(control, filter, whoOf);
  const keyOf = keyReader(control, by);
  const rankOf = gravityRanks(control);
  const causeOf = causeReader(control);
  const groups = new Map<string, Building>();
  for (let at = 0; at < order.length; at += 1) {
    if (at % SLICE === SLICE - 1) yield;
    const index = order[at] as number;
    const finding = control.findings.at(index);
    if (!shown(finding, index)) continue;
    const rank = rankOf(index);
    const who = by === "person" || by === "referent" ? whoOf(finding) : NO_ROW;
    const key = keyOf(finding, rank, who);
    const known = groups.get(key);
    const place = known?.place ?? PLACES[by](finding, at);
    const group: Building = known ?? { key, rank, place, who, findings: [], alone: 0, causes: null };
    if (!known) groups.set(key, group);
    const cause = causeOf(index);
    group.findings.push(index);
    group.rank = Math.min(group.rank, rank);
    if (cause === null) group.alone += 1;
    else group.causes = (group.causes ?? new Set<string>()).add(cause);
  }
  const ranked = [...groups.values()];
  // By person and by référent they stand in the order in which they were met.
  if (by === "rule" || by === "column")
    ranked.sort((a, b) => (by === "rule" ? a.rank - b.rank : 0) || a.place - b.place);
  const told: Group[] = [];
  for (const { key, rank, findings, who, alone, causes } of ranked) {
    if (told.length % SLICE === SLICE - 1) yield;
    told.push({ key, gravity: GRAVITIES[rank] as Gravity, findings, causes: alone + (causes?.size ?? 0), who });
  }
  return told;
}

/** What is alike in the findings of a group: the same in the next control, for as long as rows stay where they are. */
function keyReader({ tables }: Controlled, by: Grouping): (finding: Finding, rank: number, who: number) => string {
  const referentOf = textCells(tables.participants as Table<"participants">, "referent");
  const keys: Readonly<Record<Grouping, (finding: Finding, rank: number, who: number) => string>> = {
    // The findings of a rule that leave people out stand apart from the others of the same rule.
    rule: ({ rule }, rank) => `${rule}:${rank}`,
    person: ({ table, row }, _rank, who) => (who === NO_ROW ? `${table}:${row ?? ""}` : `who ${who}`),
    referent: (_finding, _rank, who) => (who === NO_ROW ? "" : fold(referentOf(who) ?? "")),
    column: ({ table, column, field }) => `${table}:${column ?? field ?? ""}`,
  };
  return keys[by];
}

/** What orders the groups of a kind; more columns than this do not exist. */
const BEYOND_COLUMNS = 20_000;

const PLACES: Readonly<Record<Grouping, (finding: Finding, at: number) => number>> = {
  rule: ({ rule }) => rule,
  person: (_finding, at) => at,
  referent: (_finding, at) => at,
  column: ({ table, column }) => table * (BEYOND_COLUMNS + 1) + (column ?? BEYOND_COLUMNS),
};
