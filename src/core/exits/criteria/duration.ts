import { coversMonths, FIRST_DAY, type Day } from "../../domain/day";
import type { Contract } from "./contract";
import type { Situation } from "./facts";
import type { Limit, Missing, Planned } from "./outcome";
import { coversExactly, monthsAndDays, type Span } from "./spans";
import type { Truth } from "./truth";

/** A truth with what it lacks and where it stands on an edge. */
export interface Judgement {
  readonly truth: Truth;
  readonly missing: readonly Missing[];
  readonly limits: readonly Limit[];
}

export const MET: Judgement = { truth: "met", missing: [], limits: [] };
export const UNMET: Judgement = { truth: "unmet", missing: [], limits: [] };

export function lacking(...missing: readonly Missing[]): Judgement {
  return { truth: "undetermined", missing, limits: [] };
}

/** The days of a contract up to the last known day: as they are, or at most when a date is missing. */
export interface KnownSpan {
  /** Null when the contract has no day before `until`. */
  readonly span: Span | null;
  readonly missing: readonly Missing[];
}

/** An open-ended contract runs until the last known day; a missing date is as early, or as late, as it can be. */
export function spanOf(contract: Contract, until: Day): KnownSpan {
  const { start, end, sheetRow } = contract;
  const missing: Missing[] = [];
  if (start === null) missing.push({ kind: "contract", field: "start", sheetRow });
  if (end === "unknown") missing.push({ kind: "contract", field: "end", sheetRow });
  const span = { start: start ?? FIRST_DAY, end: typeof end === "number" ? Math.min(end, until) : until };
  return { span: span.start <= span.end ? span : null, missing };
}

/** Months spent in one contract at the day of validation, at least n. */
export function presenceFor(
  contract: Contract,
  months: number,
  moreThan: boolean,
  { until, readings }: Situation,
): Judgement {
  const { span, missing } = spanOf(contract, until);
  if (!span || !coversMonths(span.start, span.end, months)) return UNMET;
  const isEdge = moreThan && coversExactly(span, months);
  if (isEdge && readings.strictlyMore) return UNMET;
  if (missing.length > 0) return lacking(...missing);
  return isEdge ? { ...MET, limits: [exactly("months", months)] } : MET;
}

/** The length as signed, at least n months. */
export function plannedFor(
  contract: Contract,
  months: number,
  moreThan: boolean,
  { readings }: Situation,
): Judgement & { readonly planned: Planned } {
  const found = signedMonths(contract);
  const judgement =
    found === null
      ? lacking({ kind: "contract", field: "plannedMonths", sheetRow: contract.sheetRow })
      : withEdge(found, months, moreThan, readings.strictlyMore);
  return { ...judgement, planned: { required: months, found, short: judgement.truth === "unmet" } };
}

/** Months as signed: typed, else from the dates, with a fraction for the days left over; endless for a CDI that runs. */
function signedMonths({ plannedMonths, type, start, end }: Contract): number | null {
  if (plannedMonths !== null) return plannedMonths;
  if (type === "CDI" && end === null) return Infinity;
  if (start === null || typeof end !== "number") return null;
  const { months, days } = monthsAndDays({ start, end });
  return months + days / 31;
}

/** G-01: exactly n months where the source writes « plus de n mois ». */
function withEdge(found: number, months: number, moreThan: boolean, strictlyMore: boolean): Judgement {
  if (found < months) return UNMET;
  if (found > months || !moreThan) return MET;
  return strictlyMore ? UNMET : { ...MET, limits: [exactly("months", months)] };
}

/** G-01: so much, where the source writes « plus de ». */
export function exactly(unit: Extract<Limit, { kind: "exactly" }>["unit"], count: number): Limit {
  return { kind: "exactly", unit, count };
}
