import { exitsOf, type ExitEvaluation, type Verdict } from "../../core/exits/exit-evaluation";
import { isExit } from "../../core/exits/evaluate-line";
import type { Tables } from "../../core/reading/table";
import type { ControlContext } from "../../core/context/control-context";

export type ShownVerdict = Exclude<Verdict, "none">;

/** What asks for work first. */
export const SHOWN_VERDICTS: readonly ShownVerdict[] = [
  "refused",
  "incomplete",
  "unknown",
  "verified",
  "notApplicable",
];

/** The declared exits of a control: rows of Participants by verdict, each in the order of the sheet. */
export interface ExitRows {
  readonly evaluation: ExitEvaluation;
  readonly rows: Readonly<Record<ShownVerdict, readonly number[]>>;
  /** Those of the rows that are no exit: suspensions, and lines that the table lists without counting them. */
  readonly staying: ReadonlySet<number>;
}

const SLICE = 20_000;

/** Needs a Participants table. The evaluation is the one that the rules made. */
export function* exitRows(tables: Tables, context: ControlContext): Generator<void, ExitRows> {
  const evaluation = yield* exitsOf(tables, context);
  const rows: Record<ShownVerdict, number[]> = {
    refused: [],
    incomplete: [],
    unknown: [],
    verified: [],
    notApplicable: [],
  };
  const staying = new Set<number>();
  for (let row = 0; row < evaluation.verdicts.length; row += 1) {
    const verdict = evaluation.verdictOf(row);
    const line = evaluation.lines[evaluation.lineOf[row] as number];
    if (verdict !== "none") rows[verdict].push(row);
    if (verdict !== "none" && line && !isExit(line, evaluation.readings)) staying.add(row);
    if (row % SLICE === SLICE - 1) yield;
  }
  return { evaluation, rows, staying };
}

/** The rows of one verdict, or of all of them, what asks for work first. */
export function rowsShown({ rows }: ExitRows, verdict: Verdict | null): readonly number[] {
  if (verdict !== null && verdict !== "none") return rows[verdict];
  return SHOWN_VERDICTS.flatMap((one) => rows[one]);
}
