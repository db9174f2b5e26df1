import type { Day } from "../../domain/day";
import type { Contract } from "./contract";
import type { ExitReadings } from "./interpretations";

/** Answers of the row that a criterion may ask. Null: empty, unreadable or without a column. */
export interface ExitAnswers {
  readonly commissionDecision: string | null;
  readonly participantConsent: string | null;
  readonly referentConsent: string | null;
  readonly returnToWork: string | null;
}

/** Everything that the interpreter may look at about one person's exit. */
export interface ExitFacts {
  /** The day at which the exit is judged: that of the exit from the PLIE, else from the operation. */
  readonly exitDay: Day | null;
  readonly controlDay: Day;
  /** Null: empty or unreadable. */
  readonly plieEntryDay: Day | null;
  /** « Situation à 6 mois ». */
  readonly sixMonthStatus: string | null;
  /** Null when the workbook has no Contrats sheet. */
  readonly contracts: readonly Contract[] | null;
  readonly answers: ExitAnswers;
  readonly suspensionStart: Day | null;
  /** Null: still running. */
  readonly suspensionEnd: Day | null | "unknown";
}

/** The facts as one line of a table looks at them. */
export interface Situation {
  readonly facts: ExitFacts;
  readonly readings: ExitReadings;
  /** Day of validation. */
  readonly day: Day;
  /** The last day that is known: the day of validation, or that of the control when it comes first. */
  readonly until: Day;
}
