import { dayText } from "../../domain/value-text";
import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";

export default participantRule({
  code: "DAT-25",
  name: "suspension-avant-l-entree",
  gravity: "erreur",
  source: choiceOfOurs("on ne suspend pas un parcours avant de l'avoir commencé"),
  summary: "Une suspension commence avant l'entrée dans le PLIE.",
  fields: ["plieEntryDate", "suspensionStart"],
  at: "suspensionStart",
  check: ({ plieEntryDate, suspensionStart }) =>
    suspensionStart < plieEntryDate ? { start: suspensionStart, entry: plieEntryDate } : null,
  message: ({ details }) =>
    `Suspension commencée le ${dayText(details.start)}, avant l'entrée dans le PLIE du ${dayText(details.entry)}.`,
  remedy: "Corrigez l'une des deux dates.",
  examples: {
    conforming: [
      { note: "Suspension le jour de l'entrée.", participants: [{ suspensionStart: dateCell("04/01/2021") }] },
      { note: "Entrée dans le PLIE inconnue.", participants: [{ plieEntryDate: null, suspensionStart: 40000 }] },
    ],
    faulty: [
      { note: "Suspension la veille de l'entrée.", participants: [{ suspensionStart: dateCell("03/01/2021") }] },
    ],
  },
});
