import type { DateSystem } from "./cell";

/**
 * A calendar day: whole days since 01/01/1970, always UTC, never a moment. All arithmetic of docs/domain.md 4.0 and its test vectors 4.6
 * is here and nowhere else.
 */
export type Day = number;

const MS_PER_DAY = 86_400_000;

/*
 * Days to dates and back by whole numbers: ten times faster than by Date, which counts where a rule looks at each of 100 000 rows. Years begin on
 * 1 March, so that the leap day is their last; 400 of them are an era. See « chrono-Compatible Low-Level Date Algorithms », H. Hinnant.
 */
const DAYS_PER_ERA = 146_097;
/** From 01/03 of year 0 to 01/01/1970. */
const EPOCH_IN_ERAS = 719_468;

/** The day of a civil date; months count from 1. The date must exist (see {@link isCivilDate}). */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const fromMarch = month > 2 ? month - 3 : month + 9;
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * fromMarch + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_IN_ERAS;
}

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export function civilDate(day: Day): CivilDate {
  const era = Math.floor((day + EPOCH_IN_ERAS) / DAYS_PER_ERA);
  const dayOfEra = day + EPOCH_IN_ERAS - era * DAYS_PER_ERA;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month > 2 ? 0 : 1),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Number of days of a month (1 to 12), leap years of the Gregorian calendar included. */
function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0);
  return leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

export function isCivilDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function addDays(day: Day, days: number): Day {
  return day + days;
}

/** Same day n months later, clamped to the last day of the month: 31/01/2024 + 1 = 29/02/2024. */
export function addMonths(day: Day, months: number): Day {
  const date = civilDate(day);
  const index = date.year * 12 + (date.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayOf(year, month, Math.min(date.day, daysInMonth(year, month)));
}

/** Completed years at day `at`; someone born on 29/02 has their birthday on 01/03 of common years. */
export function age(birth: Day, at: Day): number {
  const born = civilDate(birth);
  const now = civilDate(at);
  const beforeBirthday = now.month < born.month || (now.month === born.month && now.day < born.day);
  return now.year - born.year - (beforeBirthday ? 1 : 0);
}

/** Whether [start; end], both inclusive, covers n whole months: 01/01 to 30/06 covers 6. */
export function coversMonths(start: Day, end: Day, months: number): boolean {
  return addMonths(start, months) <= end + 1;
}

/** « Sur les n derniers mois » before and including a day: both bounds inclusive. */
export function lastMonths(day: Day, months: number): { readonly start: Day; readonly end: Day } {
  return { start: addMonths(day, -months) + 1, end: day };
}

/** 1900 and 2100 bound every date of a workbook (docs/domain.md FMT-06); both inclusive. */
export const FIRST_DAY: Day = dayOf(1900, 1, 1);
export const LAST_DAY: Day = dayOf(2100, 12, 31);

const EPOCH_1900: Day = dayOf(1899, 12, 31);
const EPOCH_1904: Day = dayOf(1904, 1, 1);
/** In the 1900 system Excel believes in a 29/02/1900: serial 60 is no day, and later serials are one too high. */
const PHANTOM_SERIAL = 60;

/** The day of a whole Excel serial, or null when it is the phantom 29/02/1900 or lies outside 1900-2100. */
export function dayFromSerial(serial: number, system: DateSystem): Day | null {
  if (serial < 0) return null;
  let day: Day;
  if (system === 1904) day = EPOCH_1904 + serial;
  else if (serial === PHANTOM_SERIAL) return null;
  else day = EPOCH_1900 + (serial > PHANTOM_SERIAL ? serial - 1 : serial);
  return day < FIRST_DAY || day > LAST_DAY ? null : day;
}

/** The Excel serial of a day in the workbook's own date system. */
export function serialFromDay(day: Day, system: DateSystem): number {
  if (system === 1904) return day - EPOCH_1904;
  const serial = day - EPOCH_1900;
  return serial >= PHANTOM_SERIAL ? serial + 1 : serial;
}

/** The day written AAAA-MM-JJ, or null when it is not one. */
export function dayFromIso(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCivilDate(year, month, day) ? dayOf(year, month, day) : null;
}

/** "2024-01-31". */
export function isoDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

export function yearOf(day: Day): number {
  return civilDate(day).year;
}
