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
 * and what it found elsewhere is kept; a rule that compares rows or sheets is run whole, unless all that it reads is what it was; and so is what follows from
 * all findings. Where a rule crashed, before or now, everything is controlled again.
 * @param tables those of the former control, except that the changed rows were read again: rows stand at the same place, columns where nothing changed are
 * the same objects.
 */
export function* recontrol(previous: Control, tables: Tables, changed: ChangedRows): Generator<RulesStep, Control> {
  const { rules, context } = previous;
  if (previous.incidents.length > 0) return yield* control(rules, tables, context);
  const rows: RowSelection = new Map([...changed].map(([kind, set]) => [kind, Int32Array.from(set).sort()]));
  const skipped = rules.map((rule) => readsTheSame(rule, previous.tables, tables));
  const fresh = yield* runRules(rules, tables, context, { rows, skipped });
  if (fresh.incidents.length > 0) return yield* control(rules, tables, context);
  const findings = keptFindings(previous, skipped, changed);
  findings.takeFrom(fresh.findings, () => true);
  return yield* conclude(rules, tables, context, { findings, incidents: [] });
}

function readsTheSame(rule: Rule, { participants: before }: Tables, { participants: now }: Tables): boolean {
  if (rule.scope !== "sheet" || !rule.reads) return false;
  return rule.reads.every((field) => before?.columns.get(field) === now?.columns.get(field));
}

/** What the rules that were not run had found, and what was found by looking at single rows, on those that did not change. */
function keptFindings(
  { rules, list, findings }: Control,
  skipped: readonly boolean[],
  changed: ChangedRows,
): FindingList {
  const kept = new FindingList();
  const ofRows = rules.map(looksAtRows);
  const changedIn = list.map(({ kind, rowCount }) => rowMask(changed.get(kind) ?? [], rowCount));
  kept.takeFrom(
    findings,
    (_, rule, table, row) => skipped[rule] === true || (ofRows[rule] === true && changedIn[table]?.[row] !== 1),
  );
  return kept;
}

function rowMask(rows: Iterable<number>, rowCount: number): Uint8Array {
  const mask = new Uint8Array(rowCount);
  for (const row of rows) mask[row] = 1;
  return mask;
}
