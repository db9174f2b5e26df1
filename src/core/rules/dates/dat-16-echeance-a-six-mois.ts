import { addMonths, yearOf } from "../../domain/day";
import { dayText } from "../../domain/value-text";
import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";
import { EXITED } from "./example-exit";

export default participantRule({
  code: "DAT-16",
  name: "echeance-a-six-mois",
  gravity: "info",
  source: choiceOfOurs("les relevés à faire dans l'année du bilan se préparent"),
  summary: "L'échéance des 6 mois tombe dans l'année du bilan, et la situation n'est pas encore relevée.",
  fields: ["exitDate"],
  optional: ["sixMonthStatus"],
  at: "exitDate",
  check: ({ exitDate, sixMonthStatus }, { year }) => {
    const due = addMonths(exitDate, 6);
    return sixMonthStatus === undefined && yearOf(due) === year ? { due } : null;
  },
  message: ({ details }) => `Échéance des 6 mois : ${dayText(details.due)}.`,
  remedy: "Rien à corriger : prévoyez de recontacter la personne à cette date.",
  examples: {
    conforming: [
      { note: "Échéance l'année suivante.", participants: [{ ...EXITED, exitDate: dateCell("01/07/2021") }] },
      {
        note: "La situation est déjà relevée.",
        participants: [{ ...EXITED, sixMonthStatus: "Emploi durable", sixMonthDate: dateCell("30/12/2021") }],
      },
    ],
    faulty: [{ note: "Échéance le 30/12 de l'année du bilan.", participants: [EXITED] }],
  },
});
