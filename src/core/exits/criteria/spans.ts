import { addMonths, coversMonths, dayOf, isCivilDate, yearOf, type Day } from "../../domain/day";

/** Calendar days in a row, both ends inclusive. */
export interface Span {
  readonly start: Day;
  readonly end: Day;
}

/** The part of a span that lies in another, or null. */
export function clip(span: Span, within: Span): Span | null {
  const start = Math.max(span.start, within.start);
  const end = Math.min(span.end, within.end);
  return start <= end ? { start, end } : null;
}

/** Runs of days without overlap, ordered; spans that `joins` accepts (by default those that touch) become one. */
export function runsOf(
  spans: readonly Span[],
  joins: (end: Day, start: Day) => boolean = (end, start) => start <= end + 1,
): Span[] {
  const runs: { start: Day; end: Day }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = runs[runs.length - 1];
    if (last && (start <= last.end + 1 || joins(last.end, start))) last.end = Math.max(last.end, end);
    else runs.push({ start, end });
  }
  return runs;
}

export function lengthOf({ start, end }: Span): number {
  return end - start + 1;
}

/** Distinct calendar days: a day covered twice counts once. */
export function distinctDays(spans: readonly Span[]): number {
  return runsOf(spans).reduce((days, run) => days + lengthOf(run), 0);
}

/** Weeks worked, in part or whole: the fewest times seven days in a row that take in every day of the spans, whatever the day of the week. */
export function weeksWorked(spans: readonly Span[]): number {
  let [weeks, covered] = [0, -Infinity];
  for (const { start, end } of runsOf(spans)) {
    const first = Math.max(start, covered + 1);
    if (first > end) continue;
    const more = Math.ceil((end - first + 1) / 7);
    weeks += more;
    covered = first + more * 7 - 1;
  }
  return weeks;
}

/** Whether the span covers n whole months and not one day more: 01/01 to 30/06 for 6. */
export function coversExactly({ start, end }: Span, months: number): boolean {
  return coversMonths(start, end, months) && !coversMonths(start, end - 1, months);
}

/** Whole months of a span and the days left over. */
export function monthsAndDays({ start, end }: Span): { readonly months: number; readonly days: number } {
  let months = Math.max(0, Math.floor((end - start) / 31) - 1);
  while (coversMonths(start, end, months + 1)) months += 1;
  return { months, days: end + 1 - addMonths(start, months) };
}

const MOST_MONTHS = 60;

/** By number of consecutive calendar months, the days of the shortest and of the longest: 181 and 184 for 6. */
const LENGTHS = Array.from({ length: MOST_MONTHS + 1 }, (_, months) => {
  const lengths: number[] = [];
  for (let first = 0; first < 48; first += 1) {
    const start = addMonths(dayOf(2021, 1, 1), first);
    lengths.push(addMonths(start, months) - start);
  }
  return { shortest: Math.min(...lengths), longest: Math.max(...lengths) };
});

/** @param months 1 to 60, as the criterion language allows. */
export function daysInMonths(months: number): { readonly shortest: number; readonly longest: number } {
  return LENGTHS[months] ?? { shortest: months * 31, longest: months * 31 };
}

const LENGTHS_OF_YEAR = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Asked for each group of contracts of each person, of the few pairs that a table of exits names. */
const SHORTEST_WITHIN = new Map<number, number>();

/**
 * The days of the n shortest months of a window, in a row or not, in common years: 180 for 6 of 9 months, 179 for 6 of 12. Months of a row are
 * never as short: 181 (see {@link daysInMonths}).
 */
export function shortestMonthsWithin(months: number, windowMonths: number): number {
  const key = months * 1000 + windowMonths;
  const known = SHORTEST_WITHIN.get(key);
  if (known !== undefined) return known;
  const sums = LENGTHS_OF_YEAR.map((_, first) =>
    Array.from({ length: windowMonths }, (__, index) => LENGTHS_OF_YEAR[(first + index) % 12] as number)
      .sort((a, b) => a - b)
      .slice(0, months)
      .reduce((sum, length) => sum + length, 0),
  );
  const shortest = Math.min(...sums);
  SHORTEST_WITHIN.set(key, shortest);
  return shortest;
}

/** The whole months of runs that do not touch, added up, and the days that are left over. */
export function wholeMonths(runs: readonly Span[]): { readonly months: number; readonly days: number } {
  return runs
    .map(monthsAndDays)
    .reduce((sum, run) => ({ months: sum.months + run.months, days: sum.days + run.days }), {
      months: 0,
      days: 0,
    });
}

/** Whether a 29 February is one of the days. */
export function holdsLeapDay(spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => {
    for (let year = yearOf(start); year <= yearOf(end); year += 1) {
      const leapDay = dayOf(year, 2, 29);
      if (isCivilDate(year, 2, 29) && leapDay >= start && leapDay <= end) return true;
    }
    return false;
  });
}
