import { exitsOf, type ExitEvaluation, type Verdict } from "../../core/exits/exit-evaluation";
import { isExit } from "../../core/exits/evaluate-line";
import type { Tables } from "../../core/reading/table";
import type { ControlContext } from "../../core/context/control-context";
import { declaredType } from "../../core/exits/describe-exit";
import { personText } from "../people/person";
import { holdsWords } from "../people/typed-words";
import { sheetRowOf } from "./row-place";

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
  const rows = noRows();
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

function noRows(): Record<ShownVerdict, number[]> {
  return { refused: [], incomplete: [], unknown: [], verified: [], notApplicable: [] };
}

/** The rows of one verdict, or of all of them, what asks for work first. */
export function rowsShown({ rows }: ExitRows, verdict: Verdict | null): readonly number[] {
  if (verdict !== null && verdict !== "none") return rows[verdict];
  return SHOWN_VERDICTS.flatMap((one) => rows[one]);
}

/** Rows read between two pauses of a search. */
const SEARCH_SLICE = 1000;

/** The exits whose person, row or type (as typed, and as the table calls it) holds every word. */
export function* exitsFound(exits: ExitRows, words: readonly string[]): Generator<void, ExitRows> {
  if (words.length === 0) return exits;
  const rows = noRows();
  let read = 0;
  for (const verdict of SHOWN_VERDICTS)
    for (const row of exits.rows[verdict]) {
      if (holdsWords(exitText(exits.evaluation, row), words)) rows[verdict].push(row);
      read += 1;
      if (read % SEARCH_SLICE === 0) yield;
    }
  return { ...exits, rows };
}

function exitText(evaluation: ExitEvaluation, row: number): string {
  const { participants } = evaluation;
  const line = evaluation.lines[evaluation.lineOf[row] as number];
  return [
    personText(participants, row),
    declaredType(evaluation, row),
    line?.label,
    `ligne ${sheetRowOf(participants, row)}`,
  ].join(" ");
}
