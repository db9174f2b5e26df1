import type { Day } from "../../core/domain/day";
import { declaredType } from "../../core/exits/describe-exit";
import { exitsOf, type ExitEvaluation } from "../../core/exits/exit-evaluation";
import { limitText, missingText } from "../../core/exits/outcome-text";
import { fieldOf } from "../../core/questionnaire/sheets";
import { listText, typography } from "../../core/text/french";
import type { ControlReport } from "../control/control-workbook";

/** An exit that somebody has to complete before it can be verified. */
export interface IncompleteExit {
  /** Row of Participants, from 0. */
  readonly row: number;
  readonly day: Day | null;
  /** As the table of the PLIE calls it, or as it is typed. */
  readonly type: string | null;
  /** What is missing, in one sentence. */
  readonly missing: string;
}

/** Rows looked at between two pauses. */
const SLICE = 1000;

/** The exits for which something can be asked for, in the order of the sheet. What only has to be waited for is none. */
export function* incompleteExitsOf({ tables, context }: ControlReport): Generator<void, readonly IncompleteExit[]> {
  const evaluation = yield* exitsOf(tables, context);
  const found: IncompleteExit[] = [];
  for (let row = 0; row < evaluation.verdicts.length; row += 1) {
    if (row % SLICE === SLICE - 1) yield;
    const missing = missingOf(evaluation, row);
    if (missing === null) continue;
    const line = evaluation.lines[evaluation.lineOf[row] as number];
    const type = line?.label ?? declaredType(evaluation, row);
    found.push({ row, day: evaluation.exitDayOf(row), type, missing: typography(missing) });
  }
  return found;
}

function missingOf(evaluation: ExitEvaluation, row: number): string | null {
  const verdict = evaluation.verdictOf(row);
  if (verdict === "unknown") {
    const declared = declaredType(evaluation, row);
    if (declared === null) return `${fieldOf("participants", "plieExitType").heading}.`;
    return evaluation.lines.length === 0
      ? null
      : `Un type de sortie de la table : « ${declared} » n'en est pas un, ou en désigne plusieurs.`;
  }
  const outcome = verdict === "incomplete" ? evaluation.outcomeOf(row) : null;
  if (!outcome) return null;
  const asked = new Set(outcome.missing.filter(({ kind }) => kind !== "future").map(missingText));
  const decided = new Set(outcome.limits.map(limitText));
  if (asked.size > 0) return `${listText([...asked])}.`;
  return decided.size === 0 ? null : `La décision de la commission : ${listText([...decided])}.`;
}
