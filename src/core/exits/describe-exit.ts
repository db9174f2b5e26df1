import type { ExitLine } from "../fiche/profile-schema";
import { textAt } from "../reading/cells";
import { typography } from "../text/french";
import { isPositive } from "./evaluate-line";
import { NO_LINE, type ExitEvaluation, type Verdict } from "./exit-evaluation";
import type { Outcome } from "./criteria/outcome";
import { constatText, limitText, missingText } from "./outcome-text";
import type { Truth } from "./criteria/truth";

/** One step of the reasoning, to be shown as an indented list. */
export interface ReasonLine {
  readonly depth: number;
  readonly truth: Truth;
  /** Empty for « toutes les conditions », « une condition au moins »: `any` says which. */
  readonly text: string;
  readonly any: boolean;
}

/** An exit as a person reads it. */
export interface ExitDescription {
  readonly verdict: Verdict;
  /** As typed; null when no type is typed. */
  readonly declared: string | null;
  readonly line: ExitLine | null;
  readonly reasons: readonly ReasonLine[];
  readonly missing: readonly string[];
  readonly limits: readonly string[];
  /** Other positive lines that the contracts of the person satisfy, most favourable first (G-18): notes, the declared line decides. */
  readonly alternatives: readonly ExitLine[];
}

/** The French explanation of one row of Participants. */
export function describeExit(evaluation: ExitEvaluation, row: number): ExitDescription {
  const outcome = evaluation.outcomeOf(row);
  return {
    verdict: evaluation.verdictOf(row),
    declared: declaredType(evaluation, row),
    line: evaluation.lines[evaluation.lineOf[row] ?? NO_LINE] ?? null,
    reasons: outcome ? reasonsOf(outcome) : [],
    missing: distinct((outcome?.missing ?? []).map(missingText)),
    limits: distinct((outcome?.limits ?? []).map(limitText)),
    alternatives: otherLinesMet(evaluation, row),
  };
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map(typography))];
}

/** As typed in the sheet, or null. */
export function declaredType({ participants }: ExitEvaluation, row: number): string | null {
  return textAt(participants.columns.get("plieExitType"), row) ?? null;
}

/**
 * The positive lines of the table, other than the declared one, that the row would satisfy. Positive before « dynamique », then in the
 * order of the table. Lines that a commission decides alone are not among them: nothing but its decision would make them true.
 */
export function otherLinesMet(evaluation: ExitEvaluation, row: number): readonly ExitLine[] {
  if (evaluation.verdictOf(row) === "none") return [];
  const declared = evaluation.lineOf[row];
  const met = evaluation.lines.filter(
    (line, index) =>
      index !== declared && isPositive(line) && !line.needsReview && evaluation.outcomeOf(row, index)?.truth === "met",
  );
  return [
    ...met.filter(({ category }) => category === "positive"),
    ...met.filter(({ category }) => category !== "positive"),
  ];
}

function reasonsOf(outcome: Outcome, depth = 0): ReasonLine[] {
  const own: ReasonLine = {
    depth,
    truth: outcome.truth,
    text: typography(constatText(outcome.constat)),
    any: "any" in outcome.criterion,
  };
  return [own, ...outcome.parts.flatMap((part) => reasonsOf(part, depth + 1))];
}
