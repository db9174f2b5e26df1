import type { CellValue } from "../../domain/cell";
import { yearOf, type Day } from "../../domain/day";
import type { FieldDefinition } from "../../questionnaire/field";
import { fieldOf } from "../../questionnaire/sheets";
import { MARK } from "../../reading/mark";
import { readDay } from "../../reading/read-day";
import { dayText } from "../../domain/value-text";
import { readingRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

const BIRTH = fieldOf("participants", "birthDate").heading;

/**
 * A year of two digits may be of two centuries. Sure: a birth that would otherwise be yet to come, or more than a hundred years ago; another day that would
 * otherwise be before PLIE were or half a lifetime ahead. « 30/06/28 », the end of a contract, is 2028 as well as 1928.
 */
function isCenturySure(raw: CellValue, day: Day, field: FieldDefinition | null): boolean {
  const year = yearOf(day);
  if (typeof raw !== "string" || (readDay(raw, 1900, year).marks & MARK.TWO_DIGIT_YEAR) === 0) return true;
  return field?.heading === BIRTH ? year <= 2010 : year > 1960;
}

export default readingRule({
  code: "FMT-05",
  name: "texte-converti-en-date",
  gravity: "info",
  source: choiceOfOurs(
    "une date saisie comme texte est comprise et comptée, mais Excel ne sait ni la trier ni la comparer",
  ),
  summary: "Une date saisie comme texte a été convertie.",
  mark: MARK.TEXT_DATE,
  message: ({ label, value, raw, context }) =>
    `${label} : « ${value} » est un texte, lu comme la date du ${dayText(readDay(raw ?? "", 1900, yearOf(context.controlDay)).day)}.`,
  remedy: "Rien d'obligatoire : remplacez le texte par une vraie date (format de cellule Date) avant un export.",
  fix: ({ raw, day, field }) => (day === null || !isCenturySure(raw, day, field) ? null : { day }),
  examples: {
    conforming: [{ note: "Une vraie date d'Excel." }],
    faulty: [
      { note: "Un texte jj/mm/aaaa.", participants: [{ birthDate: "12/05/1988" }] },
      { note: "Un texte en toutes lettres.", participants: [{ birthDate: "12 mai 1988" }] },
    ],
  },
});
