import { dayText } from "../../domain/value-text";
import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";

export default participantRule({
  code: "SOR-17",
  name: "suspension-inversee",
  gravity: "erreur",
  source: choiceOfOurs("une suspension qui finit avant de commencer n'a pas de durée"),
  summary: "Une suspension (ou une incarcération) finit avant de commencer.",
  fields: ["suspensionStart", "suspensionEnd"],
  at: "suspensionEnd",
  check: ({ suspensionStart: start, suspensionEnd: end }) => (end < start ? { start, end } : null),
  message: ({ details }) =>
    `Suspension finie le ${dayText(details.end)}, avant son début du ${dayText(details.start)}.`,
  remedy: "Corrigez l'une des deux dates.",
  examples: {
    conforming: [
      {
        note: "Suspension d'un jour.",
        participants: [{ suspensionStart: dateCell("01/12/2021"), suspensionEnd: dateCell("01/12/2021") }],
      },
      {
        note: "Suspension en cours.",
        participants: [{ suspensionStart: dateCell("01/12/2021"), suspensionEnd: null }],
      },
    ],
    faulty: [
      {
        note: "Fin la veille du début.",
        participants: [{ suspensionStart: dateCell("01/12/2021"), suspensionEnd: dateCell("30/11/2021") }],
      },
    ],
  },
});
