import { addMonths, type Day } from "../domain/day";
import type { Criterion } from "../fiche/criterion-schema";
import type { ExitLine } from "../fiche/profile-schema";
import type { ExitFacts, Situation } from "./criteria/facts";
import { evaluate, nothing } from "./criteria/interpret";
import type { Outcome } from "./criteria/outcome";
import type { ExitReadings } from "./criteria/interpretations";

/** A line that prints no criterion and must be looked at is decided by the commission. */
const COMMISSION: Criterion = { answer: { field: "commissionDecision", is: "favorable" } };

/**
 * What the table says of a person's situation on one of its lines; null when the type alone decides (« Déménagement »), or when the line
 * is listed without being counted.
 */
export function evaluateLine(line: ExitLine, facts: ExitFacts, readings: ExitReadings): Outcome | null {
  if (!isCounted(line, readings)) return null;
  const condition = line.condition ?? (line.needsReview ? COMMISSION : undefined);
  if (condition === undefined) return null;
  const day = validationDay(line, condition, facts, readings);
  const outcome =
    day === null
      ? nothing(condition, { kind: "participant", field: "plieExitDate" })
      : attested(line, condition, { facts, readings, day, until: Math.min(day, facts.controlDay) });
  return line.needsReview && outcome.truth !== "unmet"
    ? { ...outcome, limits: [...outcome.limits, { kind: "review" }] }
    : outcome;
}

/** Whether a line of the table makes the person leave the PLIE: a suspension does not. */
export function isExit(line: ExitLine, readings: ExitReadings): boolean {
  return line.category !== "suspension" && isCounted(line, readings);
}

/** G-15: a line may be listed among the exits without being one. */
function isCounted(line: ExitLine, readings: ExitReadings): boolean {
  return line.countsAsExit !== false || readings.uncountedLinesCount;
}

export function isPositive(line: ExitLine): boolean {
  return line.category === "positive" || line.category === "dynamique";
}

/** What the situation read at six months shows, where the table wants it: the months of a contract that had begun at the exit (G-24). */
const SHOWN_BY_SURVEY: readonly string[] = ["Emploi durable", "Indépendant"];

function attested(line: ExitLine, condition: Criterion, situation: Situation): Outcome {
  const outcome = judged(condition, situation);
  const { sixMonthStatus } = situation.facts;
  if (outcome.truth === "met" || line.attestedAtSixMonths !== true || !situation.readings.surveyAttests) return outcome;
  if (sixMonthStatus === null || !SHOWN_BY_SURVEY.includes(sixMonthStatus)) return outcome;
  const begun = begunOf(condition);
  if (begun === null || evaluate(begun, situation).truth !== "met") return outcome;
  return { ...outcome, truth: "met", constat: { kind: "attested", status: sixMonthStatus }, missing: [], limits: [] };
}

/** The contract of a line as it is at its beginning; null for a line that asks for anything else. */
function begunOf(condition: Criterion): Criterion | null {
  if (!("contract" in condition)) return null;
  return { contract: { ...condition.contract, months: undefined } };
}

/** What is not met yet may be once the day has come: not unmet. */
function judged(condition: Criterion, situation: Situation): Outcome {
  const outcome = evaluate(condition, situation);
  return outcome.truth === "unmet" && situation.day > situation.until
    ? { ...outcome, truth: "undetermined", missing: [{ kind: "future", day: situation.day }] }
    : outcome;
}

function validationDay(line: ExitLine, condition: Criterion, facts: ExitFacts, readings: ExitReadings): Day | null {
  const { exitDay, controlDay } = facts;
  if (exitDay === null) return isPositive(line) ? null : controlDay;
  if (!readings.exitAtStart || !isPositive(line)) return exitDay;
  const months = longestPeriod(condition);
  // The last day of the period, both ends inclusive; a registration is looked at on the anniversary itself.
  return months === 0 ? exitDay : addMonths(exitDay, months) - ("registration" in condition ? 0 : 1);
}

/** The longest number of months that a condition measures: 0 when it measures none. */
function longestPeriod(condition: Criterion): number {
  if ("all" in condition) return Math.max(...condition.all.map(longestPeriod));
  if ("any" in condition) return Math.max(...condition.any.map(longestPeriod));
  if ("contract" in condition) return condition.contract.months ?? 0;
  if ("registration" in condition) return condition.registration.months;
  if ("training" in condition) return condition.training.longAfterMonths;
  if (!("contracts" in condition)) return 0;
  const { windowMonths, atLeast } = condition.contracts;
  return windowMonths ?? ("months" in atLeast ? atLeast.months : 0);
}

/** Every part of a condition that is not made of parts. */
export function leavesOf(
  condition: Criterion,
): readonly Exclude<Criterion, { readonly all: unknown } | { readonly any: unknown }>[] {
  if ("all" in condition) return condition.all.flatMap(leavesOf);
  if ("any" in condition) return condition.any.flatMap(leavesOf);
  return [condition];
}
