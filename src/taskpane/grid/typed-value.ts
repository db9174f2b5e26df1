import type { CellValue, DateSystem } from "../../core/domain/cell";
import { serialFromDay, yearOf, type Day } from "../../core/domain/day";
import type { FieldKind } from "../../core/questionnaire/field";
import { MARK } from "../../core/reading/mark";
import { readDay } from "../../core/reading/read-day";
import { parseFrenchNumber } from "../../core/reading/read-number";

/** What is typed, as it is put into the cell. */
export interface TypedValue {
  readonly value: string | number | boolean | null;
  readonly asDate?: true;
}

/** What is known of the cell that is typed into. */
export interface TypedPlace {
  /** How the control reads the column; null where it does not. */
  readonly kind: FieldKind | null;
  readonly former: CellValue;
  /** Its number format. */
  readonly format: string;
  readonly system: DateSystem;
  readonly today: Day;
}

const DATE = /^\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d{2})$/;

/**
 * Reads what a person types as the control will read it: a text stays a text ("06…" keeps its zero), a date becomes a date, a number a number.
 * What a column cannot be is kept as the text it is, for the control to tell. In a cell of percentages « 30 » is 30 %, as in Excel.
 */
export function readTyped(typed: string, place: TypedPlace): TypedValue {
  const text = typed.trim();
  if (text === "") return { value: null };
  const { kind, former, format } = place;
  if (kind === "text" || kind === "choice" || (kind === null && format === "@")) return { value: text };
  if (kind === "day" || (kind === null && DATE.test(text))) return readTypedDay(text, place);
  if (kind === null && typeof former === "string") return { value: text };
  const number = keepsItsDigits(text) ? null : parseFrenchNumber(text);
  if (number !== null) return { value: format.includes("%") && Math.abs(number) >= 1 ? number / 100 : number };
  const share = format.includes("%") && text.endsWith("%") ? parseFrenchNumber(text.slice(0, -1)) : null;
  if (share !== null) return { value: share / 100 };
  return { value: kind === null ? (BOOLEANS.get(text.toUpperCase()) ?? text) : text };
}

function readTypedDay(text: string, { system, today }: TypedPlace): TypedValue {
  const { day, marks } = readDay(text, system, yearOf(today));
  if ((marks & (MARK.UNREADABLE | MARK.DATE_LIMITS)) !== 0) return { value: text };
  return { value: serialFromDay(day, system), asDate: true };
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ["VRAI", true],
  ["FAUX", false],
]);

/** "0612345678", "+33…", a card's sixteen digits: a number would lose some of them. */
function keepsItsDigits(text: string): boolean {
  return /^\+|^0\d/.test(text) || text.replace(/\D/g, "").length > 15;
}
