import { addMonths } from "../../domain/day";
import { counted } from "../../text/french";
import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { participantsDuty } from "../sources";
import { EXITED } from "./example-exit";

export default participantRule({
  code: "DAT-10",
  name: "sortie-saisie-hors-delai",
  gravity: "erreur",
  source: participantsDuty(
    "Au-delà d'un mois après la sortie du participant, les données saisies ou téléchargées ne sont plus prises en compte dans le calcul des indicateurs de résultats immédiats.",
    "5172",
  ),
  summary: "La sortie est saisie plus d'un mois (de date à date) après la sortie.",
  fields: ["exitDate", "exitTypedDate"],
  at: "exitTypedDate",
  // A typing that is dated later than today is told by DAT-21.
  check: ({ exitDate, exitTypedDate }, { controlDay }) =>
    exitTypedDate > addMonths(exitDate, 1) && exitTypedDate <= controlDay ? { days: exitTypedDate - exitDate } : null,
  message: ({ details }) =>
    `Sortie saisie hors délai (${counted(details.days, "jour")}) : elle n'entre plus dans les indicateurs de résultats immédiats.`,
  remedy:
    "Vérifiez les deux dates ; si elles sont justes, la situation à la sortie ne compte plus dans les résultats immédiats.",
  examples: {
    conforming: [
      {
        note: "Saisie un mois après la sortie, jour pour jour.",
        participants: [{ ...EXITED, exitTypedDate: dateCell("30/07/2021") }],
      },
      {
        note: "Un mois après un 31 mars : le 30 avril.",
        participants: [
          {
            ...EXITED,
            exitDate: dateCell("31/03/2021"),
            exitSituationDate: dateCell("31/03/2021"),
            exitTypedDate: dateCell("30/04/2021"),
          },
        ],
      },
    ],
    faulty: [
      { note: "Un mois et un jour.", participants: [{ ...EXITED, exitTypedDate: dateCell("31/07/2021") }] },
      {
        note: "Le 1er mai pour une sortie du 31 mars.",
        participants: [
          {
            ...EXITED,
            exitDate: dateCell("31/03/2021"),
            exitSituationDate: dateCell("31/03/2021"),
            exitTypedDate: dateCell("01/05/2021"),
          },
        ],
      },
    ],
  },
});
