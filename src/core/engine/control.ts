import { GRAVITIES, type Gravity } from "../domain/gravity";
import { dayOf } from "../domain/day";
import { numberCells } from "../reading/cells";
import type { Table, Tables } from "../reading/table";
import type { ControlContext } from "../context/control-context";
import type { Counted } from "../context/counted";
import { populationOf } from "../indicators/population";
import { gravityOf, type ControlSummary, type Rule } from "../rules/rule";
import { completeRows, countRows, questionsOf } from "./completeness";
import type { FindingList } from "./findings";
import { runFigureRules } from "./run-figure-rules";
import { runRules, tableList, type Incident, type RulesResult, type RulesStep } from "./run-rules";

/** The result of a control: data only; texts are made from it at display. */
export interface Control extends Counted {
  readonly rules: readonly Rule[];
  /** A finding names its table by its place in this list. */
  readonly list: readonly Table[];
  readonly findings: FindingList;
  readonly incidents: readonly Incident[];
  readonly summary: ControlSummary;
  readonly byGravity: Readonly<Record<Gravity, number>>;
}

/** Runs the rules, decides who counts, and adds the sentences about the whole. Needs a Participants table. */
export function* control(
  rules: readonly Rule[],
  tables: Tables,
  context: ControlContext,
): Generator<RulesStep, Control> {
  return yield* conclude(rules, tables, context, yield* runRules(rules, tables, context));
}

/** What follows from the findings of all rows and sheets: who counts, and the rules that speak of figures and of the whole. */
export function* conclude(
  rules: readonly Rule[],
  tables: Tables,
  context: ControlContext,
  { findings, incidents }: RulesResult,
): Generator<RulesStep, Control> {
  const participants = tables.participants;
  if (!participants) throw new Error("a control needs a Participants table");
  const list = tableList(tables);
  const position = list.indexOf(participants);
  const step: RulesStep = { rule: rules.length, rules: rules.length };
  const questions = questionsOf(rules, context.programme);
  const complete = yield* completeRows(rules, questions, participants, position, findings, context);
  yield step;
  const population = yield* paced(populationOf({ tables, complete, context }), step);
  const summary: ControlSummary = {
    participants: participants.presentCount,
    complete: countRows(complete),
    participations: population.rows.counted,
    persons: population.persons,
    inYear: countInYear(participants, context.year),
  };
  yield step;
  const crashed = yield* runFigureRules(rules, { tables, context, complete, questions }, list, findings);
  rules.forEach((rule, index) => {
    if (rule.scope !== "summary" || !rule.programmes.includes(context.programme)) return;
    try {
      const details = rule.check(summary, context);
      if (details !== null) findings.add(index, position, null, null, null, details);
    } catch (crash) {
      crashed.push({
        code: rule.code,
        sheet: participants.grid.name,
        reason: crash instanceof Error ? crash.name : "unknown",
      });
    }
  });
  const byGravity = yield* countByGravity({ rules, findings, context });
  return {
    context,
    rules,
    tables,
    list,
    findings,
    incidents: [...incidents, ...crashed],
    complete,
    questions,
    summary,
    byGravity,
  };
}

/** Participants who were in their operation on at least one day of the year; without an exit date the stay goes on. */
function countInYear(table: Table<"participants">, year: number): number {
  const entry = numberCells(table, "entryDate");
  const exit = numberCells(table, "exitDate");
  const [first, last] = [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  let count = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    const entered = entry(row);
    if (entered !== undefined && entered <= last && (exit(row) ?? last) >= first) count += 1;
  }
  return count;
}

function* countByGravity({
  rules,
  findings,
  context,
}: Pick<Control, "rules" | "context" | "findings">): Generator<RulesStep, Record<Gravity, number>> {
  const step: RulesStep = { rule: rules.length, rules: rules.length };
  const { all, blocking } = yield* paced(findings.tally(rules.length), step);
  const counts = Object.fromEntries(GRAVITIES.map((gravity) => [gravity, 0])) as Record<Gravity, number>;
  for (const [index, rule] of rules.entries()) {
    const kept = blocking[index] as number;
    counts.bloquant += kept;
    counts[gravityOf(rule, context.programme)] += (all[index] as number) - kept;
  }
  return counts;
}

/** A work that pauses, whose pauses are told as the one who drives the control knows them. */
function* paced<Result>(work: Generator<void, Result>, step: RulesStep): Generator<RulesStep, Result> {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    yield step;
  }
}
