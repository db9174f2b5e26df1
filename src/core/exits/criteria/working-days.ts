import { civilDate, dayOf, yearOf, type Day } from "../../domain/day";

/** Public holidays of metropolitan France on a fixed date (Code du travail, art. L3133-1), as month * 100 + day. */
const FIXED_HOLIDAYS = new Set([101, 501, 508, 714, 815, 1101, 1111, 1225]);
/** Easter Monday, Ascension, Whit Monday: days after Easter. */
const MOVABLE_HOLIDAYS = [1, 39, 50];

/** Easter Sunday of the Gregorian calendar (Meeus' algorithm). */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1);
}

/** Monday to Friday, public holidays left out. */
export function isWorkingDay(day: Day): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  if (weekday === 0 || weekday === 6) return false;
  const { month, day: dayOfMonth } = civilDate(day);
  if (FIXED_HOLIDAYS.has(month * 100 + dayOfMonth)) return false;
  const sunday = easter(yearOf(day));
  return !MOVABLE_HOLIDAYS.some((after) => day === sunday + after);
}

/** Whether at most `most` working days lie strictly between two days. */
export function atMostWorkingDaysBetween(end: Day, start: Day, most: number): boolean {
  let found = 0;
  for (let day = end + 1; day < start; day += 1) {
    if (!isWorkingDay(day)) continue;
    found += 1;
    if (found > most) return false;
  }
  return true;
}

/** Whether what begins on one day goes on from what ended on another. */
export type Joins = (end: Day, start: Day) => boolean;

/** « Sans interruption » as the table writes it, with at most so many working days between, and with a gap of up to a week too (G-06). */
export function joinsOf(maxGap: number): { readonly byRule: Joins; readonly byWeek: Joins } {
  const byRule: Joins = (end, start) => atMostWorkingDaysBetween(end, start, maxGap);
  return { byRule, byWeek: (end, start) => start - end - 1 <= 7 || byRule(end, start) };
}
