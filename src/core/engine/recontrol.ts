import type { SheetKind } from "../questionnaire/sheets";
import type { Tables } from "../reading/table";
import type { Rule } from "../rules/rule";
import { conclude, control, type Control } from "./control";
import { FindingList } from "./findings";
import { looksAtRows, runRules, type RowSelection, type RulesStep } from "./run-rules";

/** Rows that may have changed since a control, from 0 in their table. */
export type ChangedRows = ReadonlyMap<SheetKind, ReadonlySet<number>>;

/**
 * A control again after a few rows changed, with the result that {@link control} would give. A rule that looks at each row apart sees the changed rows only,
 * and what it found elsewhere is kept; a rule that compares rows or sheets is run whole, and so is what follows from all findings. Where a rule crashed,
 * before or now, everything is controlled again.
 * @param tables those of the former control, except that the changed rows were read again: rows stand at the same place.
 */
export function* recontrol(previous: Control, tables: Tables, changed: ChangedRows): Generator<RulesStep, Control> {
  const { rules, context } = previous;
  if (previous.incidents.length > 0) return yield* control(rules, tables, context);
  const selected: RowSelection = new Map([...changed].map(([kind, rows]) => [kind, Int32Array.from(rows).sort()]));
  const fresh = yield* runRules(rules, tables, context, selected);
  if (fresh.incidents.length > 0) return yield* control(rules, tables, context);
  const findings = unchangedFindings(previous, changed);
  for (let index = 0; index < fresh.findings.length; index += 1) findings.take(fresh.findings, index);
  return yield* conclude(rules, tables, context, { findings, incidents: [] });
}

/** What was found by looking at single rows, on the rows that did not change. */
function unchangedFindings({ rules, list, findings }: Control, changed: ChangedRows): FindingList {
  const kept = new FindingList();
  const ofRows = rules.map((rule: Rule) => looksAtRows(rule));
  const changedIn = list.map(({ kind }) => changed.get(kind));
  for (let index = 0; index < findings.length; index += 1) {
    if (ofRows[findings.ruleAt(index)] && !changedIn[findings.tableAt(index)]?.has(findings.rowAt(index)))
      kept.take(findings, index);
  }
  return kept;
}
