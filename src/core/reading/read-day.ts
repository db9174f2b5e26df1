import { isCellError, type CellValue, type DateSystem } from "../domain/cell";
import { dayFromSerial, dayOf, isCivilDate, FIRST_DAY, LAST_DAY, type Day } from "../domain/day";
import { fold } from "../text/fold";
import { MARK } from "./mark";

/** A day read from a cell: `marks` says if it is readable and what was done; `day` is 0 when it is not. */
export interface ReadDay {
  readonly day: Day;
  readonly marks: number;
}

const MONTHS: Readonly<Record<string, number>> = {
  janvier: 1,
  janv: 1,
  jan: 1,
  fevrier: 2,
  fevr: 2,
  fev: 2,
  mars: 3,
  avril: 4,
  avr: 4,
  mai: 5,
  juin: 6,
  juillet: 7,
  juil: 7,
  aout: 8,
  septembre: 9,
  sept: 9,
  sep: 9,
  octobre: 10,
  oct: 10,
  novembre: 11,
  nov: 11,
  decembre: 12,
  dec: 12,
};

const NUMERIC = /^(\d{1,2}) ?[/.,\\|\- ] ?(\d{1,2}) ?[/.,\\|\- ] ?(\d{4}|\d{2})$/;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
/** « 3 mars 2021 », « lundi 1er mars 2021 », and the « 04-janv-21 » of Excel's own list of formats. */
const WORDS =
  /^(?:(?:le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )*(\d{1,2})(?:er)?[ /-]([a-z]+)\.?[ /-](\d{4}|\d{2})$/;
/** A midnight written beside the day by an export is no time of day. */
const ZONE = "(?:z|[+-]\\d{2}:?\\d{2})?";
const MIDNIGHT = new RegExp(`[ t](?:a )?0{1,2}[:h]00(?::00(?:\\.0+)?)?${ZONE}$`);
const CLOCK = new RegExp(`[ t](?:a )?([01]?\\d|2[0-3]) ?[:h] ?([0-5]\\d)?(?::[0-5]\\d(?:\\.\\d+)?)?${ZONE}$`);
/** « 2020-03-05T23:00:00.000Z »: late in the evening of universal time it is already the next day in France, as a program writes its midnight. */
const NEXT_DAY = /[ t]2[23]:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]00:?00)$/;
/** What a typist or an export leaves around a date, and that says nothing: the quote that makes a text, « le », a full stop, a comma. */
const AROUND = /^'\s*|^le (?=\d)|\s*[.,;]+$/g;

const FAILED: ReadDay = { day: 0, marks: MARK.FILLED | MARK.UNREADABLE | MARK.BAD_DATE };
const OUT_OF_LIMITS: ReadDay = { day: 0, marks: MARK.FILLED | MARK.UNREADABLE | MARK.DATE_LIMITS };

/**
 * Reads a filled cell as a day (docs/domain.md 8.4): a serial of the workbook's own date system, or a French text (j/m/aaaa, j-m-aaaa,
 * j.m.aaaa, aaaa-mm-jj, "3 mars 2021"). When both parts could be a month the French order applies; month/day order is never guessed.
 * @param pivotYear a year of two digits above this year's own two belongs to the 20th century.
 */
export function readDay(value: Exclude<CellValue, null>, system: DateSystem, pivotYear: number): ReadDay {
  if (typeof value === "number") return readSerial(value, system);
  if (typeof value !== "string" || isCellError(value)) return FAILED;
  return readText(value, pivotYear);
}

function readSerial(serial: number, system: DateSystem): ReadDay {
  const whole = Math.floor(serial);
  const day = dayFromSerial(whole, system);
  if (day === null || Number.isNaN(day)) return OUT_OF_LIMITS;
  return { day, marks: whole === serial ? MARK.FILLED : MARK.FILLED | MARK.DATE_LIMITS };
}

function readText(original: string, pivotYear: number): ReadDay {
  const text = fold(original).replace(AROUND, "");
  if (NEXT_DAY.test(text)) return FAILED;
  const hasTime = !MIDNIGHT.test(text) && CLOCK.test(text);
  const date = text.replace(hasTime ? CLOCK : MIDNIGHT, "");
  const parts = partsOf(date);
  if (!parts) return FAILED;
  const [yearText, month, dayOfMonth] = parts;
  const short = yearText.length === 2;
  const year = short ? centuryOf(Number(yearText), pivotYear) : Number(yearText);
  if (!isCivilDate(year, month, dayOfMonth)) return FAILED;
  const day = dayOf(year, month, dayOfMonth);
  if (day < FIRST_DAY || day > LAST_DAY) return OUT_OF_LIMITS;
  return {
    day,
    marks: MARK.FILLED | MARK.TEXT_DATE | (short ? MARK.TWO_DIGIT_YEAR : 0) | (hasTime ? MARK.DATE_LIMITS : 0),
  };
}

/** The hours at which universal time says the midnight of France, in winter and in summer. */
const MIDNIGHTS_ABROAD = [22, 23].map((hour) => hour * 3600);
const DAY_SECONDS = 86_400;
const TEXT_MIDNIGHT_ABROAD = /[ t](?:a )?2[23] ?[:h] ?(?:00)?(?::00(?:\.0+)?)?$/;

/**
 * Whether the hour beside a date makes its day doubtful: 22:00 and 23:00 sharp are the midnight of the next day in France, which a program wrote in universal
 * time; and a number a hair under a whole one is the day after, badly computed.
 */
export function mayBeNextDay(value: CellValue): boolean {
  if (typeof value === "string") return TEXT_MIDNIGHT_ABROAD.test(fold(value).replace(AROUND, ""));
  if (typeof value !== "number") return false;
  const seconds = (value - Math.floor(value)) * DAY_SECONDS;
  return seconds > DAY_SECONDS - 1 || MIDNIGHTS_ABROAD.some((midnight) => Math.abs(seconds - midnight) < 1);
}

/** "14:30" where a text has a time of day beside its date, or null. */
export function timeIn(text: string): string | null {
  const time = CLOCK.exec(fold(text).replace(AROUND, ""));
  return time ? `${(time[1] ?? "").padStart(2, "0")}:${time[2] ?? "00"}` : null;
}

/** How a text of two numbers and a year tells its order: `day` and `month` only where the other reading is no date, `either` where both are. */
export function orderOf(text: string): "day" | "month" | "either" | null {
  const numeric = NUMERIC.exec(fold(text).replace(AROUND, "").replace(CLOCK, ""));
  if (!numeric) return null;
  const [first, second] = [Number(numeric[1]), Number(numeric[2])];
  if (first === second) return null;
  if (second > 12) return first <= 12 && second <= 31 ? "month" : null;
  return first > 12 ? "day" : "either";
}

/** The days that two numbers and a year of four digits may be, day first, then month first; none where neither is a date of the calendar. */
export function daysMeant(text: string): readonly Day[] {
  const [, first = "", second = "", year = ""] = NUMERIC.exec(fold(text).replace(AROUND, "")) ?? [];
  if (year.length !== 4) return [];
  const orders = [
    [Number(second), Number(first)],
    [Number(first), Number(second)],
  ] as const;
  const days = orders.flatMap(([month, day]) =>
    isCivilDate(Number(year), month, day) ? [dayOf(Number(year), month, day)] : [],
  );
  return [...new Set(days)].filter((day) => day >= FIRST_DAY && day <= LAST_DAY);
}

function partsOf(date: string): readonly [year: string, month: number, day: number] | null {
  const numeric = NUMERIC.exec(date);
  if (numeric) return [numeric[3] ?? "", Number(numeric[2]), Number(numeric[1])];
  const iso = ISO.exec(date);
  if (iso) return [iso[1] ?? "", Number(iso[2]), Number(iso[3])];
  const words = WORDS.exec(date);
  const month = words ? MONTHS[words[2] ?? ""] : undefined;
  return words && month !== undefined ? [words[3] ?? "", month, Number(words[1])] : null;
}

function centuryOf(twoDigits: number, pivotYear: number): number {
  const century = Math.floor(pivotYear / 100) * 100;
  return twoDigits <= pivotYear % 100 ? century + twoDigits : century - 100 + twoDigits;
}
