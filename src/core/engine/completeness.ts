import type { Programme } from "../domain/programme";
import { MARK } from "../reading/mark";
import type { Table } from "../reading/table";
import type { ControlContext } from "../context/control-context";
import { gravityOf, type Rule } from "../rules/rule";
import type { FindingList } from "./findings";
import type { RulesStep } from "./run-rules";
import { conditionsOf, holds, readableIn, wantedColumns, type Question } from "../reading/requirements";

/** Findings looked at between two pauses. */
const SLICE = 100_000;

/** What the rules ask of each participant of the programme. */
export function questionsOf(rules: readonly Rule[], programme: Programme): readonly Question[] {
  return rules.flatMap((rule) =>
    rule.scope === "requirement" && rule.sheet === "participants" && rule.programmes.includes(programme)
      ? [{ requirements: rule.requirements, blocking: gravityOf(rule, programme) === "bloquant" }]
      : [],
  );
}

/**
 * Which participants count: 1 for a row without any blocking finding whose compulsory answers are all readable. « Si les données ne sont pas renseignées,
 * alors le participant est considéré comme inéligible » (docs/domain.md 4.0): an answer that cannot be read, or whose column does not exist, is no answer.
 */
export function* completeRows(
  rules: readonly Rule[],
  questions: readonly Question[],
  table: Table,
  position: number,
  findings: FindingList,
  context: ControlContext,
): Generator<RulesStep, Uint8Array> {
  const step: RulesStep = { rule: rules.length, rules: rules.length };
  yield step;
  const complete = table.present.slice();
  const blocking = rules.map((rule) => gravityOf(rule, context.programme) === "bloquant");
  for (let index = 0; index < findings.length; index += 1) {
    if (index % SLICE === SLICE - 1) yield step;
    if (!blocking[findings.ruleAt(index)]) continue;
    const row = findings.rowAt(index);
    if (row >= 0 && findings.tableAt(index) === position) complete[row] = 0;
  }
  for (const question of questions) {
    if (!question.blocking) continue;
    yield step;
    excludeUnanswered(question, table, complete);
  }
  return complete;
}

/** Empty answers have their findings already: what is left are columns that do not exist and answers that cannot be read. */
function excludeUnanswered({ requirements }: Question, table: Table, complete: Uint8Array): void {
  for (const requirement of requirements) {
    const conditions = conditionsOf(requirement, table);
    const wanted = wantedColumns(requirement, table).filter(
      ({ column, other }) =>
        (!column && !other) || [column, other].some((one) => one && one.anyMarks & MARK.UNREADABLE),
    );
    if (wanted.length === 0) continue;
    for (let row = 0; row < table.rowCount; row += 1) {
      if (!complete[row] || (requirement.when && !conditions.some((condition) => holds(condition, row)))) continue;
      if (!wanted.every((candidate) => readableIn(candidate, row))) complete[row] = 0;
    }
  }
}

export function countRows(mask: Uint8Array): number {
  let count = 0;
  for (let row = 0; row < mask.length; row += 1) count += mask[row] as number;
  return count;
}
