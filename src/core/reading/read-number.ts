import { isCellError, type CellValue } from "../domain/cell";
import { fold } from "../text/fold";
import { MARK } from "./mark";

export interface ReadNumber {
  readonly value: number;
  readonly marks: number;
}

const FAILED = MARK.FILLED | MARK.UNREADABLE;
/** More months than this is a date's serial typed in the wrong column, not a duration (a hundred years). */
const MOST_MONTHS = 1200;
const OTHER_UNIT = /\b(an|ans|annee|annees|jour|jours|semaine|semaines)\b/;
/** « 2 ans », « 1 an et demi », « 1 an 6 mois », « + de 2 ans », « plus d'un an ». */
const YEARS =
  /^(\+ ?(?:de |d')?|plus (?:de |d')|> ?)?(\d{1,2}|un|une|deux|trois|quatre|cinq) ?(?:ans?|annees?)(?: et (demi)e?| (?:et )?(\d{1,2}) ?mois)?$/;
/** « 1,5 an »: a comma is that of a number, a full stop may part years from months. */
const YEARS_AND_HALF = /^(\d{1,2}),5 ?(?:ans?|annees?)$/;
/** « > 24 mois », « plus de 24 mois », « 24 et plus », « 24+ »: so many at least. */
const AT_LEAST = /^(?:(\+ ?(?:de )?|plus de |> ?)(\d{1,3})|(\d{1,3})(?: ?mois)? ?(?:\+|et plus))(?: ?mois)?$/;
const WRITTEN = ["", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"];
const WRITTEN_MONTHS = new RegExp(`^(${WRITTEN.slice(1).join("|")})(?= mois$)`);
const DATE_LIKE = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/;

/** A French number typed as a text: "1 200", "12,5", "12.5". Null when it is not one. */
export function parseFrenchNumber(text: string): number | null {
  const compact = text
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/€$/, "")
    .replace(",", ".");
  // "66.000": a French Excel keeps it as a text; whether it is 66 or 66 000 is not ours to guess.
  if (/^[+-]?[1-9]\d{0,2}(\.\d{3})+$/.test(compact) && !text.includes(",")) return null;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(compact) ? Number(compact) : null;
}

export function readNumber(value: Exclude<CellValue, null>): ReadNumber {
  const parsed = typeof value === "number" ? value : typeof value === "string" ? parseFrenchNumber(value) : null;
  return parsed === null || !Number.isFinite(parsed)
    ? { value: 0, marks: FAILED | MARK.NOT_NUMBER }
    : { value: parsed, marks: MARK.FILLED };
}

/** A number, or Oui (1) / Non (0) for what is done or not done. */
export function readYesNoNumber(value: Exclude<CellValue, null>): ReadNumber {
  if (typeof value === "boolean") return { value: value ? 1 : 0, marks: MARK.FILLED };
  if (typeof value === "string") {
    const folded = fold(value);
    if (folded === "oui" || folded === "o" || folded === "fait") return { value: 1, marks: MARK.FILLED };
    if (folded === "non" || folded === "n") return { value: 0, marks: MARK.FILLED };
  }
  return readNumber(value);
}

function monthsWritten(word: string): string {
  return String(WRITTEN.indexOf(word));
}

/** « Plus de » two years is at least a month more. */
function monthsIn([, more, years = "", half, months = "0"]: readonly (string | undefined)[]): number {
  const whole = years === "une" ? 1 : Math.max(WRITTEN.indexOf(years), Number(years) || 0);
  return whole * 12 + (half === undefined ? 0 : 6) + Number(months) + (more === undefined ? 0 : 1);
}

/** Whether a duration is told exactly: « + de 1 an » is not, nor « 0 an », which is less than one. */
export function isExactDuration(text: string): boolean {
  const folded = fold(text);
  const years = YEARS.exec(folded);
  return YEARS_AND_HALF.test(folded) || (years !== null && years[1] === undefined && monthsIn(years) >= YEAR);
}

const YEAR = 12;

/** A whole number of months, 0 or more (question 1g). "12 mois" is read as 12, "2 ans" as 24. */
export function readMonths(value: Exclude<CellValue, null>): ReadNumber {
  if (isCellError(value) || typeof value === "boolean") return { value: 0, marks: FAILED | MARK.NOT_WHOLE };
  const text = typeof value === "string" ? fold(value) : "";
  const years = YEARS.exec(text);
  const [, whole] = YEARS_AND_HALF.exec(text) ?? [];
  if (whole !== undefined) return { value: Number(whole) * YEAR + YEAR / 2, marks: MARK.FILLED | MARK.NOT_MONTHS };
  if (years) return { value: monthsIn(years), marks: MARK.FILLED | MARK.NOT_MONTHS };
  const least = AT_LEAST.exec(text);
  if (least)
    return {
      value: least[3] === undefined ? Number(least[2]) + 1 : Number(least[3]),
      marks: MARK.FILLED | MARK.NOT_MONTHS,
    };
  if (OTHER_UNIT.test(text) || DATE_LIKE.test(text)) return { value: 0, marks: FAILED | MARK.NOT_MONTHS };
  const parsed =
    typeof value === "number"
      ? value
      : parseFrenchNumber(text.replace(WRITTEN_MONTHS, monthsWritten).replace(/\s*mois$/, ""));
  if (parsed === null || parsed < 0 || !Number.isInteger(parsed)) return { value: 0, marks: FAILED | MARK.NOT_WHOLE };
  return parsed > MOST_MONTHS ? { value: 0, marks: FAILED | MARK.NOT_MONTHS } : { value: parsed, marks: MARK.FILLED };
}
