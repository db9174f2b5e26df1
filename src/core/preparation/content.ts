import { isCellError, type CellValue, type DateSystem } from "../domain/cell";
import { civilDate } from "../domain/day";
import { cleanSpaces, fold } from "../text/fold";
import { isReadable } from "../reading/mark";
import { sexOfCivility } from "./full-name";
import { isPlaceholder } from "../reading/placeholder";
import { readDay } from "../reading/read-day";

/** What the cells of a column look like. Shares are of the filled cells that were looked at. */
export interface ColumnContent {
  /** Rows of the column, empty cells among them. */
  readonly rows: number;
  readonly filled: number;
  /** Distinct values with their counts, in the order in which they first stand; null when there are too many for a list of answers. */
  readonly distinct: ReadonlyMap<string, number> | null;
  readonly unique: number;
  readonly days: number;
  readonly births: number;
  readonly postalCodes: number;
  readonly phones: number;
  readonly mobiles: number;
  readonly mails: number;
  readonly numbers: number;
  /** Letters, spaces, hyphens and apostrophes only. */
  readonly words: number;
  /** Two words of letters or more. */
  readonly severalWords: number;
  /** « Mme » or « M. » before something else. */
  readonly civilities: number;
  readonly sample: readonly Exclude<CellValue, null>[];
}

const NONE: ReadonlySet<number> = new Set();
/** Cells looked at one by one. */
const SAMPLE = 400;
const MOST_DISTINCT = 60;
/** Years in which whoever is accompanied was born. */
const BIRTH_YEARS = { first: 1935, last: 2010 };

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const WORDS = /^[\p{L}\p{M}][\p{L}\p{M}'’. -]*$/u;
const SEVERAL = /^[\p{L}\p{M}'’.-]{2,}[\s,]+[\p{L}\p{M}'’.-]{2,}/u;
const PHONE = /^(?:\+33|0033|0)?([1-9])(?:[\s.-]?\d{2}){4}$/;

/**
 * Looks at a column: a bounded sample of its cells, and one pass for its distinct values.
 * @param aside places that are no data: headings repeated, totals.
 */
export function contentOf(
  cells: readonly CellValue[],
  from: number,
  system: DateSystem,
  pivotYear: number,
  aside: ReadonlySet<number> = NONE,
): ColumnContent {
  const { rows, distinct } = filledRows(cells, from, aside);
  const step = Math.max(1, Math.ceil(rows.length / SAMPLE));
  const sample: Exclude<CellValue, null>[] = [];
  for (let index = 0; index < rows.length; index += step)
    sample.push(cells[rows[index] as number] as Exclude<CellValue, null>);
  const share = (holds: (cell: Exclude<CellValue, null>) => boolean): number =>
    sample.length === 0 ? 0 : sample.filter(holds).length / sample.length;
  const year = (cell: Exclude<CellValue, null>): number | null => {
    if (typeof cell === "number" && cell < 10_000) return null;
    const { day, marks } = readDay(cell, system, pivotYear);
    return isReadable(marks) ? civilDate(day).year : null;
  };
  const phone = (cell: Exclude<CellValue, null>): string | undefined => PHONE.exec(textOf(cell))?.[1];
  const years = sample.map(year);
  const ofYears = (holds: (year: number) => boolean): number =>
    years.filter((one) => one !== null && holds(one)).length / Math.max(1, sample.length);
  return {
    rows: Math.max(0, (rows.at(-1) ?? from - 1) - from + 1),
    filled: rows.length,
    distinct,
    unique: new Set(sample.map(keyOf)).size / Math.max(1, sample.length),
    days: ofYears(() => true),
    births: ofYears((born) => born >= BIRTH_YEARS.first && born <= BIRTH_YEARS.last),
    postalCodes: share((cell) =>
      typeof cell === "number"
        ? Number.isInteger(cell) && cell >= 1000 && cell <= 99_999
        : /^\d{5}$/.test(textOf(cell)),
    ),
    phones: share((cell) => phone(cell) !== undefined),
    mobiles: share((cell) => /[67]/.test(phone(cell) ?? "")),
    mails: share((cell) => MAIL.test(textOf(cell))),
    numbers: share((cell) => typeof cell === "number" || /^\d+(?:[.,]\d+)?$/.test(textOf(cell))),
    words: share((cell) => WORDS.test(textOf(cell))),
    severalWords: share((cell) => SEVERAL.test(textOf(cell))),
    civilities: share((cell) => sexOfCivility(textOf(cell)) !== null),
    sample,
  };
}

interface FilledRows {
  /** Places in the column, ascending. */
  readonly rows: Int32Array;
  readonly distinct: ReadonlyMap<string, number> | null;
}

/** One pass over a column; what a value is called is worked out once for all the cells that hold it, and no longer once there are too many values. */
function filledRows(cells: readonly CellValue[], from: number, aside: ReadonlySet<number>): FilledRows {
  const rows = new Int32Array(Math.max(0, cells.length - from));
  const counters = new Map<string, { count: number }>();
  const ofValue = new Map<CellValue, { count: number } | null>();
  let filled = 0;
  for (let row = from; row < cells.length; row += 1) {
    const cell = cells[row] ?? null;
    if (cell === null || (aside.size > 0 && aside.has(row))) continue;
    if (counters.size > MOST_DISTINCT) {
      if (!isEmpty(cell)) rows[filled++] = row;
      continue;
    }
    const value = isCellError(cell) ? cell.error : cell;
    let counter = ofValue.get(value);
    if (counter === undefined) {
      const key = keyOf(value);
      counter = isEmpty(value) ? null : (counters.get(key) ?? { count: 0 });
      ofValue.set(value, counter);
      if (counter) counters.set(key, counter);
    }
    if (!counter) continue;
    counter.count += 1;
    rows[filled++] = row;
  }
  const distinct =
    counters.size > MOST_DISTINCT ? null : new Map([...counters].map(([key, { count }]) => [key, count]));
  return { rows: rows.subarray(0, filled), distinct };
}

/** A value as a choice names it: its text with clean spaces. */
export function keyOf(cell: CellValue): string {
  return cleanSpaces(textOf(cell));
}

/** Whether a value has no name: nothing, or spaces. */
export function isNothing(cell: CellValue): boolean {
  // Nearly every text has a plain character, and is spared the cleaning.
  return cell === null || (typeof cell === "string" && !/[!-~]/.test(cell) && keyOf(cell) === "");
}

/** How two values are told to be the same. */
export function sameKey(value: string): string {
  return fold(value);
}

function textOf(cell: CellValue): string {
  if (cell === null) return "";
  return isCellError(cell) ? cell.error : typeof cell === "boolean" ? (cell ? "vrai" : "faux") : String(cell).trim();
}

function isEmpty(cell: CellValue): boolean {
  return cell === null || (typeof cell === "string" && (cell.trim() === "" || isPlaceholder(cell.trim())));
}
