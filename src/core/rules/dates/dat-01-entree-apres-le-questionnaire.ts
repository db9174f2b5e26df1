import { dayText } from "../../domain/value-text";
import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { ENTRY_BEFORE_TYPING } from "../quotations";

export default participantRule({
  code: "DAT-01",
  name: "entree-apres-le-questionnaire",
  gravity: "erreur",
  source: ENTRY_BEFORE_TYPING,
  summary: "La date d'entrée est postérieure au questionnaire ou à la saisie.",
  fields: ["entryDate"],
  optional: ["questionnaireDate", "entryTypedDate"],
  at: "entryDate",
  check: ({ entryDate, questionnaireDate = entryDate, entryTypedDate = entryDate }) =>
    entryDate > questionnaireDate || entryDate > entryTypedDate ? { entry: entryDate } : null,
  message: ({ details }) =>
    `La date d'entrée (${dayText(details.entry)}) ne peut pas être postérieure au questionnaire ou à la saisie.`,
  remedy: "Corrigez la date d'entrée, celle du questionnaire ou celle de la saisie.",
  examples: {
    conforming: [
      {
        note: "Questionnaire et saisie le jour de l'entrée.",
        participants: [{ questionnaireDate: dateCell("01/02/2021"), entryTypedDate: dateCell("01/02/2021") }],
      },
      {
        note: "Une entrée peut être bien antérieure au questionnaire.",
        participants: [{ questionnaireDate: dateCell("15/02/2021"), entryTypedDate: dateCell("20/02/2021") }],
      },
      {
        note: "Sans date de questionnaire ni de saisie.",
        participants: [{ questionnaireDate: null, entryTypedDate: null }],
      },
    ],
    faulty: [
      { note: "Questionnaire la veille de l'entrée.", participants: [{ questionnaireDate: dateCell("31/01/2021") }] },
      { note: "Saisie la veille de l'entrée.", participants: [{ entryTypedDate: dateCell("31/01/2021") }] },
    ],
  },
});
