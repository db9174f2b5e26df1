import type { Day } from "../domain/day";
import type { ExitLine } from "../fiche/profile-schema";
import { filledCells, numberCells, textCells } from "../reading/cells";
import type { Table, Tables } from "../reading/table";
import type { ControlContext } from "../context/control-context";
import { contractReader, withoutRepeats, type Contract } from "./criteria/contract";
import { evaluateLine } from "./evaluate-line";
import type { ExitFacts } from "./criteria/facts";
import { lineResolver } from "./lines";
import type { Outcome } from "./criteria/outcome";
import { personsOf, rowsByPerson, type Persons, type RowsByPerson } from "../people/persons";
import { readingsOf, type ExitReadings } from "./criteria/interpretations";
import type { Truth } from "./criteria/truth";
import { memoised } from "../work/memo";

/** What the table of the PLIE says of a declared exit. `none`: the row declares no exit. */
export type Verdict = "none" | "verified" | "incomplete" | "refused" | "notApplicable" | "unknown";

const VERDICTS: readonly Verdict[] = ["none", "verified", "incomplete", "refused", "notApplicable", "unknown"];

export const VERDICT_LABELS: Readonly<Record<Exclude<Verdict, "none">, string>> = {
  verified: "Vérifiée",
  incomplete: "À compléter",
  refused: "Refusée",
  notApplicable: "Sans objet",
  unknown: "Inconnue",
};

const BY_TRUTH: Readonly<Record<Truth, Verdict>> = { met: "verified", unmet: "refused", undetermined: "incomplete" };

/** No line of the table: none typed, none of that name, or several. */
export const NO_LINE = -1;

/**
 * The exits of all participants, in parallel arrays by row of Participants. Reasonings are not kept: {@link ExitEvaluation.outcomeOf} makes
 * them again, from the same cells, for the rows that are shown.
 */
export interface ExitEvaluation {
  readonly participants: Table<"participants">;
  /** The table of exits of the PLIE; empty when no PLIE is known. */
  readonly lines: readonly ExitLine[];
  readonly readings: ExitReadings;
  readonly persons: Persons;
  /** Null when there is no Contrats sheet. */
  readonly contracts: RowsByPerson | null;
  /** By row: index in `lines`, or {@link NO_LINE}. */
  readonly lineOf: Int16Array;
  /** By row: index in {@link VERDICTS}. */
  readonly verdicts: Uint8Array;
  /** By row: 1 where the exit is on the edge of its criterion. */
  readonly onEdge: Uint8Array;
  readonly verdictOf: (row: number) => Verdict;
  /** The day at which the row's exit is judged, null when none is readable. */
  readonly exitDayOf: (row: number) => Day | null;
  readonly contractsOf: (row: number) => readonly Contract[] | null;
  /** The reasoning on a line of the table, the declared one by default; null where the type alone decides. */
  readonly outcomeOf: (row: number, line?: number) => Outcome | null;
}

/** Rows evaluated between two pauses. */
const SLICE = 32;

/** The exits of a control: evaluated when they are first asked for, kept for the other rules, the pane and the Bilan. */
export const exitsOf = memoised(evaluateExits);

/** Evaluates every declared exit against the table of the PLIE. Needs a Participants table. */
export function* evaluateExits(tables: Tables, context: ControlContext): Generator<void, ExitEvaluation> {
  const { participants } = tables;
  if (!participants) throw new Error("exits need a Participants table");
  const persons = yield* personsOf(participants);
  const contracts = tables.contracts ? yield* rowsByPerson(persons, tables.contracts) : null;
  const lines = context.profile?.exits ?? [];
  const readings = readingsOf(context.settings);
  const resolve = context.profile ? lineResolver(context.profile, readings) : null;
  const readContract = tables.contracts ? contractReader(tables.contracts) : null;

  const contractsOf = (row: number): readonly Contract[] | null => {
    if (!contracts || !readContract) return null;
    return withoutRepeats(Array.from(contracts.of(persons.ofRow[row] as number), readContract));
  };
  const typeOf = textCells(participants, "plieExitType");
  const categoryOf = textCells(participants, "plieExitCategory");
  const isTypeFilled = filledCells(participants, "plieExitType");
  // Never the exit of the operation in its place: movements are counted by the exit of the PLIE (docs/domain.md 4.5), and a verified exit must be counted.
  const exitDays = numberCells(participants, "plieExitDate");
  const exitDayOf = (row: number): Day | null => exitDays(row) ?? null;
  const factsOf = factsReader(participants, context.controlDay, exitDayOf, contractsOf);

  // A row that is refused is looked at on every line of the table: its facts are gathered once.
  let gathered: { readonly row: number; readonly facts: ExitFacts } | null = null;
  const factsAt = (row: number): ExitFacts => {
    if (gathered?.row !== row) gathered = { row, facts: factsOf(row) };
    return gathered.facts;
  };

  const { rowCount } = participants;
  const lineOf = new Int16Array(rowCount).fill(NO_LINE);
  const verdicts = new Uint8Array(rowCount);
  const onEdge = new Uint8Array(rowCount);
  const outcomeOf = (row: number, line = lineOf[row] as number): Outcome | null => {
    const declared = lines[line];
    return declared ? evaluateLine(declared, factsAt(row), readings) : null;
  };
  const judge = (row: number): Verdict => {
    const typed = typeOf(row);
    if (typed === undefined) return exitDays(row) === undefined && !isTypeFilled(row) ? "none" : "unknown";
    const resolved = resolve?.(typed, categoryOf(row));
    if (!resolved || "unknown" in resolved) return "unknown";
    lineOf[row] = resolved.line;
    const outcome = outcomeOf(row);
    if (!outcome) return "notApplicable";
    onEdge[row] = outcome.limits.length > 0 ? 1 : 0;
    return BY_TRUTH[outcome.truth];
  };
  for (let row = 0; row < rowCount; row += 1) {
    if (participants.present[row]) verdicts[row] = VERDICTS.indexOf(judge(row));
    if (row % SLICE === 0) yield;
  }
  return {
    participants,
    lines,
    readings,
    persons,
    contracts,
    lineOf,
    verdicts,
    onEdge,
    verdictOf: (row) => VERDICTS[verdicts[row] ?? 0] ?? "none",
    exitDayOf,
    contractsOf,
    outcomeOf,
  };
}

/** What the criteria look at, of a row of Participants and the contracts of its person. */
function factsReader(
  participants: Table<"participants">,
  controlDay: Day,
  exitDayOf: (row: number) => Day | null,
  contractsOf: (row: number) => readonly Contract[] | null,
): (row: number) => ExitFacts {
  const commissionDecision = textCells(participants, "commissionDecision");
  const participantConsent = textCells(participants, "participantConsent");
  const referentConsent = textCells(participants, "referentConsent");
  const returnToWork = textCells(participants, "returnToWork");
  const starts = numberCells(participants, "suspensionStart");
  const ends = numberCells(participants, "suspensionEnd");
  const entries = numberCells(participants, "plieEntryDate");
  const sixMonthStatus = textCells(participants, "sixMonthStatus");
  const hasEnds = participants.columns.has("suspensionEnd");
  const isEndFilled = filledCells(participants, "suspensionEnd");
  return (row) => ({
    exitDay: exitDayOf(row),
    controlDay,
    plieEntryDay: entries(row) ?? null,
    sixMonthStatus: sixMonthStatus(row) ?? null,
    contracts: contractsOf(row),
    answers: {
      commissionDecision: commissionDecision(row) ?? null,
      participantConsent: participantConsent(row) ?? null,
      referentConsent: referentConsent(row) ?? null,
      returnToWork: returnToWork(row) ?? null,
    },
    suspensionStart: starts(row) ?? null,
    // Null when it still runs, unknown when the cell is unreadable or the column absent.
    suspensionEnd: ends(row) ?? (hasEnds && !isEndFilled(row) ? null : "unknown"),
  });
}
