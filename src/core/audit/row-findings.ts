import { NO_ROW } from "../people/participations";
import { populationOf, type Population } from "../indicators/population";
import type { Control } from "../engine/control";
import type { Table } from "../reading/table";
import { SLICE } from "../work/run";

/** What a control says of each row of Participants: whether it is counted, and which rules speak of it. */
export interface RowFindings {
  readonly population: Population;
  /** Codes of the rules that keep the row from being counted, ascending; those that speak of the whole sheet come last. */
  readonly blocking: (row: number) => readonly string[];
  /** Codes of the other rules that have something to say of the row. */
  readonly others: (row: number) => readonly string[];
  /** The findings of the row, by index, in the order of the control. */
  readonly of: (row: number) => readonly number[];
}

/** Gathers the findings of Participants by row; yields now and then, so that the caller may pause. */
export function* rowFindingsOf(control: Control): Generator<void, RowFindings> {
  const { findings, rules, list, complete } = control;
  const population = yield* populationOf(control);
  const position = list.indexOf(control.tables.participants as Table);
  const byRow = new Map<number, number[]>();
  const onSheet = new Set<string>();
  for (let index = 0; index < findings.length; index += 1) {
    if (index % SLICE === 0) yield;
    if (findings.tableAt(index) !== position) continue;
    const row = findings.rowAt(index);
    if (row === NO_ROW) {
      if (findings.isBlocking(index)) onSheet.add(rules[findings.ruleAt(index)]?.code ?? "");
      continue;
    }
    const known = byRow.get(row);
    if (known) known.push(index);
    else byRow.set(row, [index]);
  }
  const of = (row: number): readonly number[] => byRow.get(row) ?? [];
  const codes = (row: number, blocking: boolean): string[] => [
    ...new Set(
      of(row)
        .filter((index) => findings.isBlocking(index) === blocking)
        .map((index) => rules[findings.ruleAt(index)]?.code ?? "")
        .sort(),
    ),
  ];
  return {
    population,
    blocking: (row) => (complete[row] ? [] : [...new Set([...codes(row, true), ...onSheet])]),
    others: (row) => codes(row, false),
    of,
  };
}
