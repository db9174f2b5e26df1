import type { ProtocolKind } from "../questionnaire/sheets";

/** What a fault keeps from being applied. */
export type Effect = "protocol" | "line" | "review" | "fiche" | "unit" | "cell" | "rest";

/** A fault of a protocol typed in sheets, on its cell. */
export interface ProtocolFault {
  readonly kind: ProtocolKind;
  /** From 0 in the table; null for the whole sheet. */
  readonly row: number | null;
  readonly field: string;
  /** The sentence of the decoder. */
  readonly text: string;
  readonly effect: Effect;
  /** Another row of the same sheet that says something else, by its number there, from 1. */
  readonly other?: number;
}
