/** Days as the serial numbers of Excel, reckoned with the calendar of the machine. */

const UNIX = 25_569;
const MILLISECONDS = 86_400_000;

/** The serial number of a day, typed as one (the hour dropped) or as « 12/05/88 »; null where there is none. */
export function serial(value: string | undefined): number | null {
  if (value === undefined || value === "") return null;
  if (/^\d{5}(\.\d+)?$/.test(value)) return Math.floor(Number(value));
  const [, day, month, year] = /^(\d\d?)\/(\d\d?)\/(\d\d|\d{4})$/.exec(value) ?? [];
  if (year === undefined) return null;
  const date = new Date(
    Date.UTC(year.length === 4 ? Number(year) : 1900 + Number(year), Number(month) - 1, Number(day)),
  );
  return date.getUTCDate() === Number(day) ? date.getTime() / MILLISECONDS + UNIX : null;
}

/** Whole years between two days; a birthday of 29 February is kept on 1 March. */
export function years(from: number, to: number): number {
  const [start, end] = [dateOf(from), dateOf(to)];
  const birthday = Date.UTC(end.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate());
  return end.getUTCFullYear() - start.getUTCFullYear() - (end.getTime() < birthday ? 1 : 0);
}

/** The same day some months later (or before), or the last of that month. */
export function monthsAfter(day: number, months: number): number {
  const date = dateOf(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)) / MILLISECONDS + UNIX;
}

const dateOf = (day: number): Date => new Date((day - UNIX) * MILLISECONDS);
