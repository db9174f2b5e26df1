import { dayText } from "../../domain/value-text";
import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";
import { EXITED } from "./example-exit";

export default participantRule({
  code: "DAT-06",
  name: "sortie-avant-entree",
  gravity: "erreur",
  source: choiceOfOurs("personne ne quitte une opération avant d'y être entré"),
  summary: "La date de sortie est antérieure à l'entrée.",
  fields: ["entryDate", "exitDate"],
  at: "exitDate",
  check: ({ entryDate, exitDate }) => (exitDate < entryDate ? { entry: entryDate, exit: exitDate } : null),
  message: ({ details }) =>
    `Date de sortie antérieure à l'entrée (sortie le ${dayText(details.exit)}, entrée le ${dayText(details.entry)}).`,
  remedy: "Corrigez l'une des deux dates.",
  examples: {
    conforming: [{ note: "Sortie après l'entrée.", participants: [EXITED] }],
    faulty: [
      {
        note: "Sortie la veille de l'entrée.",
        participants: [
          {
            ...EXITED,
            exitDate: dateCell("31/01/2021"),
            exitSituationDate: dateCell("31/01/2021"),
            exitTypedDate: dateCell("10/02/2021"),
          },
        ],
      },
    ],
  },
});
