import { filledCells } from "../../reading/cells";
import { SLICE } from "../../work/run";
import { sheetRule } from "../define-rule";
import { dateCell } from "../example-day";
import { participantsDuty } from "../sources";
import { EXITED } from "./example-exit";
import { EXIT_DATA, exitDataOf } from "./exit-data";

export default sheetRule<{ readonly heading: string }>({
  code: "DAT-27",
  name: "donnees-de-sortie-sans-date",
  gravity: "erreur",
  source: participantsDuty(
    "La saisie complète des informations à l'entrée et à la sortie conditionnera la recevabilité du bilan.",
    "5174",
  ),
  summary: "La situation à la sortie, ou à 6 mois, est renseignée sans date de sortie.",
  reads: ["exitDate", ...EXIT_DATA],
  check: function* ({ participants }, _context, report) {
    if (!participants) return;
    const exitData = exitDataOf(participants);
    const isLeft = filledCells(participants, "exitDate");
    for (let row = 0; row < participants.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      if (isLeft(row)) continue;
      const heading = exitData(row);
      if (heading !== null) report(participants, { row, field: "exitDate" }, { heading });
    }
  },
  message: ({ details }) =>
    `La colonne « ${details.heading} » est remplie sans date de sortie de l'opération : la sortie n'est comptée nulle part.`,
  remedy: "Saisissez la date de sortie de l'opération, ou videz ce qui concerne la sortie si la personne y est encore.",
  examples: {
    conforming: [
      { note: "La sortie est datée.", participants: [EXITED] },
      {
        note: "« Non » à la formation et à la qualification, sans sortie.",
        participants: [{ exitDate: null, exitTraining: "Non", exitQualification: "Non" }],
      },
    ],
    faulty: [
      { note: "Situation à la sortie sans date de sortie.", participants: [{ ...EXITED, exitDate: null }] },
      { note: "Date de saisie seule.", participants: [{ exitDate: null, exitTypedDate: dateCell("05/07/2021") }] },
      {
        note: "Situation à 6 mois sans date de sortie.",
        participants: [{ exitDate: null, sixMonthStatus: "Emploi durable" }],
      },
    ],
  },
});
