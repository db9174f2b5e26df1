import type { Day } from "../../domain/day";
import type { Criterion } from "../../fiche/criterion-schema";
import type { ParticipantField } from "../../questionnaire/sheets";
import type { FieldId } from "../../questionnaire/sheets";
import type { Contract, ContractType } from "./contract";
import type { Span } from "./spans";
import type { Truth } from "./truth";

/** A datum whose absence leaves a criterion undetermined. */
export type Missing =
  | { readonly kind: "participant"; readonly field: ParticipantField }
  | { readonly kind: "contract"; readonly field: FieldId<"contracts">; readonly sheetRow: number }
  /** The hours of a contract that crosses the window: the part inside decides, and only the total is known. */
  | { readonly kind: "hoursInside"; readonly sheetRow: number }
  /** More hours than the dates allow. */
  | { readonly kind: "impossibleHours"; readonly sheetRow: number }
  /** No row of Contrats for this person, or no Contrats sheet. */
  | { readonly kind: "noContract" }
  | { readonly kind: "noSheet" }
  /** The day that decides is still to come. */
  | { readonly kind: "future"; readonly day: Day };

/** Why a criterion stands on the edge of what the table says: the commission decides. */
export type Limit =
  | { readonly kind: "exactly"; readonly unit: "months" | "weeks" | "days" | "hours"; readonly count: number }
  | { readonly kind: "days"; readonly days: number; readonly months: number; readonly shortest: number }
  | { readonly kind: "endedCdi"; readonly end: Day }
  | { readonly kind: "gap"; readonly days: number }
  | { readonly kind: "suspensionExactly"; readonly months: number }
  | { readonly kind: "register" }
  | { readonly kind: "longTraining"; readonly months: number }
  | { readonly kind: "ceased"; readonly end: Day }
  | { readonly kind: "fewHours"; readonly hours: number }
  | { readonly kind: "beforeEntry"; readonly start: Day | null }
  | { readonly kind: "review" };

/** Why a contract of the right type was left out. */
export type Refusal =
  | { readonly kind: "notStarted" }
  | { readonly kind: "beforeEntry" }
  | { readonly kind: "reducedTime" }
  | { readonly kind: "reducedMinimum"; readonly hours: number; readonly least: number }
  | { readonly kind: "weeklyHours"; readonly hours: number; readonly least: number }
  | { readonly kind: "projectLink" };

export interface Planned {
  readonly required: number;
  /** Months as signed; null when unknown, Infinity for an open-ended contract. */
  readonly found: number | null;
  /** Too short for the line. */
  readonly short: boolean;
}

/** What was found at a node of a condition, figures included: its French sentence is made on demand. */
export type Constat =
  | { readonly kind: "parts" }
  | { readonly kind: "nothing" }
  | {
      readonly kind: "noSuchContract";
      readonly wanted: readonly ContractType[];
      readonly present: readonly ContractType[];
      readonly refusals: readonly Refusal[];
    }
  | {
      readonly kind: "contract";
      readonly contract: Contract;
      readonly presence: Span | null;
      readonly months: number | null;
      readonly planned: Planned | null;
      /** How many times it was renewed at the same employer. */
      readonly renewals: number;
    }
  | { readonly kind: "attested"; readonly status: string }
  | {
      readonly kind: "contracts";
      readonly measure: Measure;
      readonly contracts: number;
      readonly same: "agency" | "employer" | "userCompany" | null;
      readonly windowMonths: number | null;
      /** The end of the months looked at, where they are not the last ones. */
      readonly windowEnd: Day | null;
      readonly planned: Planned | null;
      readonly refusals: readonly Refusal[];
    }
  | {
      readonly kind: "registration";
      readonly start: Day | null;
      readonly months: number;
      /** So many months are not enough. */
      readonly moreThan: boolean;
      readonly due: Day | null;
    }
  | { readonly kind: "training"; readonly contract: Contract; readonly presence: Span | null; readonly months: number }
  | {
      readonly kind: "answer";
      readonly field: ParticipantField;
      readonly found: string | null;
      readonly expected: string;
    }
  | {
      readonly kind: "suspension";
      readonly span: Span | null;
      readonly running: boolean;
      readonly compare: "<" | "<=" | ">" | ">=";
      readonly months: number;
    };

/** Figures found and required. */
export type Measure =
  | { readonly unit: "days"; readonly found: number; readonly required: number; readonly months: number | null }
  | { readonly unit: "weeks"; readonly found: number; readonly required: number }
  | {
      readonly unit: "hours";
      readonly found: number;
      readonly required: number;
      /** So many hours are not enough. */
      readonly moreThan: boolean;
      readonly prorated: boolean;
    }
  | { readonly unit: "run"; readonly found: Span | null; readonly required: number };

/** The value of a criterion with its whole reasoning. */
export interface Outcome {
  readonly criterion: Criterion;
  readonly truth: Truth;
  readonly constat: Constat;
  readonly parts: readonly Outcome[];
  /** What prevents a decision; empty unless undetermined. */
  readonly missing: readonly Missing[];
  readonly limits: readonly Limit[];
}
