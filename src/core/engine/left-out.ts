import { personsOf } from "../people/persons";
import { isFilled } from "../reading/mark";
import { conditionsOf, holds, readableIn, wantedColumns } from "../reading/requirements";
import type { Table } from "../reading/table";
import { SLICE } from "../work/run";
import type { Control } from "./control";

/** A person who is not counted, in one row of Participants at least, with everything that keeps her out. */
export interface LeftOutPerson {
  /** Rows of Participants, from 0, that are not complete. */
  readonly rows: readonly number[];
  /** Findings on those rows, and on whole columns that they want for: all blocking, in the order of the rows. */
  readonly reasons: readonly number[];
}

/** People who are left out, in the order of the sheet, and what keeps them out as few things to do. */
export interface LeftOut {
  readonly persons: readonly LeftOutPerson[];
  readonly obstacles: readonly Obstacle[];
  /** Several obstacles that most rows have at once: one of them alone would count none of these. Null where every row has but one. */
  readonly together: Together | null;
}

export interface Together {
  readonly obstacles: readonly Obstacle[];
  /** Rows of Participants that nothing else keeps out. */
  readonly rows: readonly number[];
}

/** Blocking findings of one rule on one column: what a person corrects in one go. */
export interface Obstacle {
  readonly findings: readonly number[];
  /** Rows of Participants that nothing else keeps out. */
  readonly rows: readonly number[];
}

/** Who is left out and why, person by person: every blocking finding is the reason of someone (see completeness.ts). */
export function* leftOutOf(control: Control): Generator<void, LeftOut> {
  const { tables, complete } = control;
  const participants = tables.participants;
  if (!participants) return { persons: [], obstacles: [], together: null };
  const { ofRow } = yield* personsOf(participants);
  const reasons = yield* reasonsByRow(control, participants);
  const persons = new Map<number, { rows: number[]; reasons: Set<number> }>();
  for (let row = 0; row < participants.rowCount; row += 1) {
    if (row % SLICE === 0) yield;
    if (!participants.present[row] || complete[row]) continue;
    const key = ofRow[row] as number;
    const person = persons.get(key) ?? { rows: [], reasons: new Set<number>() };
    persons.set(key, person);
    person.rows.push(row);
    for (const reason of reasons.get(row) ?? []) person.reasons.add(reason);
  }
  return {
    persons: [...persons.values()].map((person) => ({ rows: person.rows, reasons: [...person.reasons] })),
    ...obstaclesOf(control, reasons),
  };
}

/** By row that is not complete: the findings that say why. */
function* reasonsByRow(
  control: Control,
  table: Table<"participants">,
): Generator<void, ReadonlyMap<number, readonly number[]>> {
  const { findings, list } = control;
  const position = list.indexOf(table as Table);
  const byRow = new Map<number, number[]>();
  const add = (row: number, index: number): void => {
    const known = byRow.get(row);
    if (known) known.push(index);
    else byRow.set(row, [index]);
  };
  const wide: number[] = [];
  for (let index = 0; index < findings.length; index += 1) {
    if (index % SLICE === 0) yield;
    if (!findings.isBlocking(index) || findings.tableAt(index) !== position) continue;
    const row = findings.rowAt(index);
    if (row < 0) wide.push(index);
    else add(row, index);
  }
  for (const index of wide)
    for (const row of yield* wantingRows(control, table, findings.fieldAt(index))) add(row, index);
  return byRow;
}

/** The rows that an answer is asked of and that have none, though their cell is not empty: its column is missing, or cannot be read. */
function* wantingRows(
  { questions, complete }: Control,
  table: Table<"participants">,
  field: string | null,
): Generator<void, readonly number[]> {
  const rows = new Set<number>();
  for (const { blocking, requirements } of questions)
    for (const requirement of blocking ? requirements : []) {
      const conditions = conditionsOf(requirement, table as Table);
      for (const wanted of wantedColumns(requirement, table as Table)) {
        if (wanted.field !== field) continue;
        for (let row = 0; row < table.rowCount; row += 1) {
          if (row % SLICE === 0) yield;
          const asked = !requirement.when || conditions.some((condition) => holds(condition, row));
          const empty = wanted.column && !isFilled(wanted.column.marks[row] as number);
          if (table.present[row] && !complete[row] && asked && !empty && !readableIn(wanted, row)) rows.add(row);
        }
      }
    }
  return [...rows];
}

/** What keeps rows out, as few things to do; and those that most rows want done together. */
function obstaclesOf(
  { findings }: Control,
  reasons: ReadonlyMap<number, readonly number[]>,
): Pick<LeftOut, "obstacles" | "together"> {
  const keyOf = (index: number): string => `${findings.ruleAt(index)} ${findings.fieldAt(index) ?? ""}`;
  const found = new Map<string, { findings: Set<number>; rows: number[] }>();
  const wants = new Map<string, { readonly keys: ReadonlySet<string>; readonly rows: number[] }>();
  for (const [row, indices] of reasons) {
    const keys = new Set(indices.map(keyOf));
    for (const index of indices) {
      const key = keyOf(index);
      const obstacle = found.get(key) ?? { findings: new Set<number>(), rows: [] };
      found.set(key, obstacle);
      obstacle.findings.add(index);
    }
    const [only] = keys;
    if (keys.size === 1 && only !== undefined) found.get(only)?.rows.push(row);
    const all = [...keys].sort().join("|");
    const alike = wants.get(all) ?? { keys, rows: [] };
    wants.set(all, alike);
    alike.rows.push(row);
  }
  const obstacles = new Map(
    [...found].map(([key, { findings: of, rows }]): [string, Obstacle] => [key, { findings: [...of], rows }]),
  );
  const order = (a: Obstacle, b: Obstacle): number =>
    b.rows.length - a.rows.length || b.findings.length - a.findings.length;
  const [most] = [...wants.values()].filter(({ keys }) => keys.size > 1).sort((a, b) => b.rows.length - a.rows.length);
  return {
    obstacles: [...obstacles.values()].sort(order),
    together: most
      ? {
          obstacles: [...most.keys].map((key) => obstacles.get(key) as Obstacle).sort(order),
          rows: [...wants.values()].flatMap(({ keys, rows }) =>
            [...keys].every((key) => most.keys.has(key)) ? rows : [],
          ),
        }
      : null,
  };
}
