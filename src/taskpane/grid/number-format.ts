import { format as formatNumber, getFormatDateInfo, isValidFormat } from "numfmt";
import type { DateSystem } from "../../core/domain/cell";

const FRENCH = { locale: "fr" };
/** Days between the first days of the two calendars of Excel. */
const DAYS_TO_1904 = 1462;
const SECONDS = 86_400;
/** Beyond this a double no longer holds every whole number. */
const EXACT = 1e15;

/** What a format shows of a date; both false for another number. */
interface DateParts {
  readonly day: boolean;
  readonly time: boolean;
}

interface Format extends DateParts {
  /** Null for a number without a format, and for a format that is none: better a plain number than a wrong one. */
  readonly code: string | null;
}

const known = new Map<string, Format>();

function readFormat(code: string): Format {
  let format = known.get(code);
  if (!format) known.set(code, (format = parseFormat(code)));
  return format;
}

function parseFormat(code: string): Format {
  if (/^(general|@)$/i.test(code) || !isValidFormat(code)) return { code: null, day: false, time: false };
  const { year, month, day, hours, minutes, seconds } = getFormatDateInfo(code);
  return { code, day: year || month || day, time: hours || minutes || seconds };
}

/** A number as its format (an en-US code) shows it, in French. */
export function numberAs(format: string, value: number, system: DateSystem): string {
  const { code, day, time } = readFormat(format);
  if (code === null) return generalText(value);
  if (!day && !time) return formatNumber(code, value, FRENCH);
  return dateAs(code, value, system) ?? generalText(value);
}

/** The whole of a number, to be read or typed anew: a date as jj/mm/aaaa with its hour, another number with all its decimals. */
export function numberInFull(format: string, value: number, system: DateSystem): string {
  const { day, time } = readFormat(format);
  if (!day && !time) return generalText(value);
  const code = [day ? "dd/mm/yyyy" : "", time ? (day ? "hh:mm" : "[hh]:mm:ss") : ""].filter(Boolean).join(" ");
  return dateAs(code, value, system) ?? generalText(value);
}

/** Whether a format shows a number as a day. */
export function showsDay(format: string): boolean {
  return readFormat(format).day;
}

/** Null for what is before every date. The last instants of a day are rounded to the second first, or the day would be that before. */
function dateAs(code: string, value: number, system: DateSystem): string | null {
  if (value < 0) return null;
  const serial = Math.round(value * SECONDS) / SECONDS;
  return formatNumber(code, system === 1904 && serial >= 1 ? serial + DAYS_TO_1904 : serial, FRENCH);
}

/** A number as Excel shows it where no format was chosen; a long whole number (a SIRET) with all its digits. */
export function generalText(value: number): string {
  const kept = Number.isInteger(value) && Math.abs(value) < EXACT ? value : Number(value.toPrecision(11));
  return String(kept).replace(".", ",").replace("e", "E");
}
