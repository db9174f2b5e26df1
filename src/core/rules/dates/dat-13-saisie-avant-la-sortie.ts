import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";
import { EXITED } from "./example-exit";

export default participantRule({
  code: "DAT-13",
  name: "saisie-avant-la-sortie",
  gravity: "erreur",
  source: choiceOfOurs("une sortie se saisit une fois constatée"),
  summary: "La saisie de la sortie est antérieure à la sortie.",
  fields: ["exitDate", "exitTypedDate"],
  at: "exitTypedDate",
  check: ({ exitDate, exitTypedDate }) => (exitTypedDate < exitDate ? {} : null),
  message: () => "Saisie de la sortie antérieure à la sortie.",
  remedy: "Corrigez la date de sortie ou celle de sa saisie.",
  examples: {
    conforming: [
      { note: "Saisie le jour de la sortie.", participants: [{ ...EXITED, exitTypedDate: dateCell("30/06/2021") }] },
    ],
    faulty: [
      { note: "Saisie la veille de la sortie.", participants: [{ ...EXITED, exitTypedDate: dateCell("29/06/2021") }] },
    ],
  },
});
