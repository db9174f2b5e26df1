import { yearOf } from "../../domain/day";
import { MARK } from "../../reading/mark";
import { readDay } from "../../reading/read-day";
import { dayText } from "../../domain/value-text";
import { readingRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

export default readingRule({
  code: "FMT-05",
  name: "texte-converti-en-date",
  gravity: "info",
  source: choiceOfOurs(
    "une date saisie comme texte est comprise, mais Excel ne sait ni la trier ni la comparer, et les imports la refusent",
  ),
  summary: "Une date saisie comme texte a été convertie.",
  mark: MARK.TEXT_DATE,
  message: ({ label, value, raw, context }) =>
    `${label} : « ${value} » est un texte, lu comme la date du ${dayText(readDay(raw ?? "", 1900, yearOf(context.controlDay)).day)}.`,
  remedy: "Remplacez le texte par une vraie date (format de cellule Date).",
  fix: ({ day }) => (day === null ? null : { day }),
  examples: {
    conforming: [{ note: "Une vraie date d'Excel." }],
    faulty: [
      { note: "Un texte jj/mm/aaaa.", participants: [{ birthDate: "12/05/1988" }] },
      { note: "Un texte en toutes lettres.", participants: [{ birthDate: "12 mai 1988" }] },
    ],
  },
});
