import { dayText } from "../../domain/value-text";
import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { notice } from "../sources";
import { EXITED } from "./example-exit";

/** « Dans les 4 semaines qui suivent la date de sortie » (notice of the questionnaire), both ends inclusive. */
const FOUR_WEEKS = 28;

export default participantRule({
  code: "DAT-12",
  name: "situation-hors-des-quatre-semaines",
  gravity: "erreur",
  source: notice(
    "situation du participant et résultats à la sortie immédiate de l'opération, soit dans les 4 semaines qui suivent la date de sortie du participant",
    "5200",
  ),
  summary: "La situation à la sortie n'est pas celle des 4 semaines (28 jours) qui suivent la sortie.",
  fields: ["exitDate", "exitSituationDate"],
  at: "exitSituationDate",
  // A day that has not come yet is told by DAT-21.
  check: ({ exitDate, exitSituationDate }, { controlDay }) =>
    exitSituationDate < exitDate || (exitSituationDate > exitDate + FOUR_WEEKS && exitSituationDate <= controlDay)
      ? { exit: exitDate, situation: exitSituationDate }
      : null,
  message: ({ details }) =>
    `Situation du ${dayText(details.situation)}, hors des 4 semaines qui suivent la sortie du ${dayText(details.exit)}.`,
  // The days stand in the cells: they are no part of what is justified.
  passing: ["exit", "situation"],
  remedy: "Indiquez la situation de la personne entre le jour de sa sortie et le 28e jour qui suit, et sa date.",
  examples: {
    conforming: [
      { note: "Le jour de la sortie.", participants: [{ ...EXITED, exitSituationDate: dateCell("30/06/2021") }] },
      { note: "28 jours après la sortie.", participants: [{ ...EXITED, exitSituationDate: dateCell("28/07/2021") }] },
    ],
    faulty: [
      { note: "29 jours après la sortie.", participants: [{ ...EXITED, exitSituationDate: dateCell("29/07/2021") }] },
      { note: "La veille de la sortie.", participants: [{ ...EXITED, exitSituationDate: dateCell("29/06/2021") }] },
    ],
  },
});
