import { coversMonths, type Day } from "../../domain/day";
import type { Contract } from "./contract";
import type { Fitting } from "./contract-filter";
import { exactly, UNMET, spanOf, type Judgement } from "./duration";
import type { Situation } from "./facts";
import type { Limit, Measure, Missing } from "./outcome";
import {
  clip,
  coversExactly,
  daysInMonths,
  distinctDays,
  holdsLeapDay,
  lengthOf,
  runsOf,
  shortestMonthsWithin,
  weeksWorked,
  wholeMonths,
  type Span,
} from "./spans";
import { between } from "./truth";
import { joinsOf } from "./working-days";

export interface Measured extends Judgement {
  readonly measure: Measure;
}

/** The window of a criterion; all time up to the last known day when it has none. */
export interface Within {
  readonly start: Day;
  readonly end: Day;
  /** Its length as the table writes it; null without a window. */
  readonly months: number | null;
}

/** Above this, hours are a mistake: nobody works 80 hours a week. */
export const MOST_WEEKLY_HOURS = 80;

interface Piece {
  readonly counted: Fitting;
  readonly span: Span;
  /** Everything that keeps this piece from being certain. */
  readonly missing: readonly Missing[];
}

function piecesOf(contracts: readonly Fitting[], within: Within, { until }: Situation): readonly Piece[] {
  return contracts.flatMap((counted) => {
    const known = spanOf(counted.contract, until);
    const span = known.span && clip(known.span, within);
    return span ? [{ counted, span, missing: [...counted.missing, ...known.missing] }] : [];
  });
}

function certainSpans(pieces: readonly Piece[]): readonly Span[] {
  return pieces.filter(({ missing }) => missing.length === 0).map(({ span }) => span);
}

function missingOf(pieces: readonly Piece[]): readonly Missing[] {
  return pieces.flatMap(({ missing }) => missing);
}

/** Distinct calendar days, at least so many. */
export function measureDays(
  contracts: readonly Fitting[],
  within: Within,
  days: number,
  moreThan: boolean,
  situation: Situation,
  edge = exactly("days", days),
): Measured {
  const pieces = piecesOf(contracts, within, situation);
  const required = leastWhole(days, moreThan, situation);
  const measured = reaching(pieces, distinctDays, required, (found) => ({
    unit: "days",
    found,
    required,
    months: null,
  }));
  return onEdge(measured, moreThan, days, edge);
}

/** G-01: what « plus de n » asks of something that is counted in whole ones. */
function leastWhole(count: number, moreThan: boolean, { readings }: Situation): number {
  return moreThan && readings.strictlyMore ? count + 1 : count;
}

/** G-01: met by exactly n where the source writes « plus de n ». */
function onEdge(measured: Measured, moreThan: boolean, count: number, limit: Limit): Measured {
  const isEdge = moreThan && measured.truth === "met" && measured.measure.found === count;
  return isEdge ? { ...measured, limits: [limit] } : measured;
}

/** Weeks worked, at least so many: seven days in a row with one day of contract at least, or as many times 7 distinct days (G-22). */
export function measureWeeks(
  contracts: readonly Fitting[],
  within: Within,
  weeks: number,
  moreThan: boolean,
  situation: Situation,
): Measured {
  const edge = exactly("weeks", weeks);
  if (!situation.readings.startedWeeks) return measureDays(contracts, within, weeks * 7, moreThan, situation, edge);
  const pieces = piecesOf(contracts, within, situation);
  const required = leastWhole(weeks, moreThan, situation);
  const measured = reaching(pieces, weeksWorked, required, (found) => ({ unit: "weeks", found, required }));
  return onEdge(measured, moreThan, weeks, edge);
}

/** What is counted of the contracts that count for sure, then of those that may. */
function reaching(
  pieces: readonly Piece[],
  count: (spans: readonly Span[]) => number,
  required: number,
  measure: (found: number) => Measure,
): Measured {
  const certain = count(certainSpans(pieces));
  const truth = between(certain >= required, count(pieces.map(({ span }) => span)) >= required);
  return {
    truth,
    missing: truth === "undetermined" ? missingOf(pieces) : [],
    limits: [],
    measure: measure(certain),
  };
}

/**
 * Months spread over a window: whole months, in a row or not, or as many distinct days as the shortest of them have (for 6 months: 181 in a
 * row, 180 in a window of 9 months, 179 in one of 12, one more with a 29 February); up to the days of the longest (184), a calendar may say
 * otherwise and the commission decides.
 */
export function measureMonths(
  contracts: readonly Fitting[],
  within: Within,
  months: number,
  moreThan: boolean,
  situation: Situation,
): Measured {
  const pieces = piecesOf(contracts, within, situation);
  const strict = moreThan && situation.readings.strictlyMore;
  const { longest } = daysInMonths(months);
  const leastOf = (spans: readonly Span[]): number =>
    shortestMonths(months, within.months) + (within.months !== null && holdsLeapDay(spans) ? 1 : 0);
  const judge = (spans: readonly Span[]): { readonly met: boolean; readonly limits: readonly Limit[] } => {
    const whole = wholeMonths(runsOf(spans));
    if (whole.months > months || (whole.months === months && (!strict || whole.days > 0))) {
      const isEdge = moreThan && whole.months === months && whole.days === 0;
      return { met: true, limits: isEdge ? [exactly("months", months)] : [] };
    }
    const [days, shortest] = [distinctDays(spans), leastOf(spans)];
    const met = days >= (strict ? shortest + 1 : shortest);
    return { met, limits: met && days <= longest ? [{ kind: "days", days, months, shortest }] : [] };
  };
  const certain = certainSpans(pieces);
  const required = leastOf(certain) + (strict ? 1 : 0);
  const sure = judge(certain);
  const truth = between(sure.met, judge(pieces.map(({ span }) => span)).met);
  return {
    truth,
    missing: truth === "undetermined" ? missingOf(pieces) : [],
    limits: sure.met ? sure.limits : [],
    measure: { unit: "days", found: distinctDays(certain), required, months },
  };
}

function shortestMonths(months: number, windowMonths: number | null): number {
  return windowMonths === null ? daysInMonths(months).shortest : shortestMonthsWithin(months, windowMonths);
}

/** Months without interruption: contracts that follow one another with at most so many working days between (week-ends and holidays are none). */
export function measureRun(
  contracts: readonly Fitting[],
  within: Within,
  months: number,
  moreThan: boolean,
  maxGap: number,
  situation: Situation,
): Measured {
  const pieces = piecesOf(contracts, within, situation);
  const { weekGap, strictlyMore } = situation.readings;
  const strict = moreThan && strictlyMore;
  const { byRule, byWeek } = joinsOf(maxGap);
  const joins = weekGap === "accepted" ? byWeek : byRule;
  const covers = ({ start, end }: Span): boolean => coversMonths(start, strict ? end - 1 : end, months);
  const all = pieces.map(({ span }) => span);
  const certain = certainSpans(pieces);
  const sure = runsOf(certain, joins);
  const measure: Measure = { unit: "run", found: longest(sure), required: months };
  const covering = sure.filter(covers);
  if (covering.length > 0) {
    const isEdge = moreThan && covering.every((run) => coversExactly(run, months));
    return { truth: "met", missing: [], limits: isEdge ? [exactly("months", months)] : [], measure };
  }
  if (weekGap === "undecided") {
    const run = runsOf(certain, byWeek).find(covers);
    if (run)
      return { ...UNMET, truth: "undetermined", limits: [{ kind: "gap", days: longestGap(certain, run) }], measure };
  }
  const possible = runsOf(all, weekGap === "refused" ? byRule : byWeek).some(covers);
  return possible ? { truth: "undetermined", missing: missingOf(pieces), limits: [], measure } : { ...UNMET, measure };
}

function longest(runs: readonly Span[]): Span | null {
  return runs.reduce<Span | null>((best, run) => (best && lengthOf(best) >= lengthOf(run) ? best : run), null);
}

function longestGap(spans: readonly Span[], within: Span): number {
  const runs = runsOf(spans.filter((span) => clip(span, within)));
  return runs.slice(1).reduce((gap, run, index) => Math.max(gap, run.start - (runs[index] as Span).end - 1), 0);
}

/**
 * Hours worked, at least so many. The hours of a contract that crosses the window are known as a total only: the part inside is somewhere
 * between none and all. The verdict never rests on a proportion, which is shown only as an estimate.
 */
export function measureHours(
  contracts: readonly Fitting[],
  within: Within,
  required: number,
  moreThan: boolean,
  situation: Situation,
): Measured {
  let [certain, possible, estimate] = [0, 0, 0];
  let prorated = false;
  const missing: Missing[] = [];
  for (const piece of piecesOf(contracts, within, situation)) {
    const { contract } = piece.counted;
    const { sheetRow, workedHours } = contract;
    const most = mostHours(piece.span);
    const whole = { start: contract.start ?? piece.span.start, end: wholeEnd(contract, piece.span) };
    const days = lengthOf(whole);
    if (workedHours === null) {
      possible += most;
      missing.push(...piece.missing, { kind: "contract", field: "workedHours", sheetRow });
    } else if (workedHours > mostHours(whole)) {
      possible += most;
      missing.push(...piece.missing, { kind: "impossibleHours", sheetRow });
    } else if (piece.missing.length > 0) {
      possible += workedHours;
      missing.push(...piece.missing);
    } else if (days > lengthOf(piece.span)) {
      possible += Math.min(workedHours, most);
      estimate += (workedHours * lengthOf(piece.span)) / days;
      prorated = true;
      missing.push({ kind: "hoursInside", sheetRow });
    } else {
      certain += workedHours;
      possible += workedHours;
    }
  }
  const strict = moreThan && situation.readings.strictlyMore;
  const enough = (hours: number): boolean => (strict ? hours > required : hours >= required);
  const truth = between(enough(certain), enough(possible));
  const measured: Measured = {
    truth,
    missing: truth === "undetermined" ? missing : [],
    limits: [],
    measure: {
      unit: "hours",
      found: truth === "met" ? certain : certain + estimate,
      required,
      moreThan: strict,
      prorated: truth !== "met" && prorated,
    },
  };
  return onEdge(measured, moreThan, required, exactly("hours", required));
}

/** The hours of a contract still running are those done until the day of validation. */
function wholeEnd(contract: Contract, known: Span): Day {
  return typeof contract.end === "number" ? Math.max(contract.end, known.end) : known.end;
}

/** An upper bound, generous for short missions: whole weeks at the most, and no day above 24 hours. */
export function mostHours(span: Span): number {
  const days = lengthOf(span);
  return Math.min(days * 24, Math.ceil(days / 7) * MOST_WEEKLY_HOURS);
}
