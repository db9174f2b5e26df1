import type { CellValue } from "../../domain/cell";
import { civilDate, dayOf, isCivilDate, yearOf, type Day } from "../../domain/day";
import type { FieldDefinition } from "../../questionnaire/field";
import { fieldOf } from "../../questionnaire/sheets";
import { MARK } from "../../reading/mark";
import { readDay } from "../../reading/read-day";

const BIRTH = fieldOf("participants", "birthDate").heading;

/**
 * A year of two digits may be of two centuries. Sure: a birth that would otherwise be yet to come, or more than a hundred years ago; another day that would
 * otherwise be before PLIE were or half a lifetime ahead. « 30/06/28 », the end of a contract, is 2028 as well as 1928.
 */
export function isCenturySure(raw: CellValue, day: Day, field: FieldDefinition | null): boolean {
  const year = yearOf(day);
  if (typeof raw !== "string" || (readDay(raw, 1900, year).marks & MARK.TWO_DIGIT_YEAR) === 0) return true;
  return field?.heading === BIRTH ? year <= 2010 : year > 1960;
}

/** The same day in each of the two centuries, the earlier one first. */
export function inBothCenturies(day: Day): readonly Day[] {
  const { year, month, day: dayOfMonth } = civilDate(day);
  const other = year < 2000 ? year + 100 : year - 100;
  const days = [day, ...(isCivilDate(other, month, dayOfMonth) ? [dayOf(other, month, dayOfMonth)] : [])];
  return days.sort((one, another) => one - another);
}
