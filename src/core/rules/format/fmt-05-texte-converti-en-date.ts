import { yearOf } from "../../domain/day";
import { MARK } from "../../reading/mark";
import { mayBeNextDay, readDay } from "../../reading/read-day";
import { dayText } from "../../domain/value-text";
import { isOrderUnsure } from "../../reading/column-habits";
import { readingRule } from "../define-rule";
import { isCenturySure } from "./century";
import { choiceOfOurs } from "../sources";

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
  fix: ({ raw, day, field, habits }) =>
    day === null || mayBeNextDay(raw) || isOrderUnsure(raw, habits) || !isCenturySure(raw, day, field) ? null : { day },
  examples: {
    conforming: [{ note: "Une vraie date d'Excel." }],
    faulty: [
      { note: "Un texte jj/mm/aaaa.", participants: [{ birthDate: "12/05/1988" }] },
      { note: "Un texte en toutes lettres.", participants: [{ birthDate: "12 mai 1988" }] },
    ],
  },
});
