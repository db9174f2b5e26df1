import { addMonths, type Day } from "../../domain/day";
import { dayText } from "../../domain/value-text";
import { ficheNamed } from "../../fiche/resolve-fiche";
import { filledCells, textCells } from "../../reading/cells";
import { SLICE } from "../../work/run";
import { sheetRule } from "../define-rule";
import { dateCell, exampleDay } from "../example-day";
import { EXIT_WITHIN_A_MONTH } from "../quotations";
import { participantsDuty } from "../sources";
import { EXITED } from "./example-exit";
import { EXIT_DATA, exitDataOf } from "./exit-data";
import { periodOf } from "./operation-period";

/** The month that the text leaves to type an exit: nobody can still be in an operation that is over. */
const MONTHS = 1;

export default sheetRule<{ readonly end: Day }>({
  code: "DAT-20",
  name: "operation-terminee-sans-sortie",
  gravity: "alerte",
  source: [
    EXIT_WITHIN_A_MONTH,
    participantsDuty(
      "La saisie complète des informations à l'entrée et à la sortie conditionnera la recevabilité du bilan.",
      "5174",
    ),
  ],
  summary: "L'opération est terminée depuis plus d'un mois et la personne n'en est pas sortie.",
  reads: ["operation", "exitDate", "plieExitDate", ...EXIT_DATA],
  check: function* ({ participants }, context, report) {
    // Without the column, the workbook does not follow the exits of its operations: nothing can be said of each person.
    if (!participants?.columns.has("exitDate")) return;
    const operation = textCells(participants, "operation");
    const isLeft = filledCells(participants, "exitDate");
    // Whoever is told to have left, from the operation or from the PLIE, lacks a date: DAT-27 and DAT-23 ask for it.
    const exitData = exitDataOf(participants);
    const hasLeftPlie = filledCells(participants, "plieExitDate");
    for (let row = 0; row < participants.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      const named = operation(row);
      if (named === undefined || isLeft(row) || hasLeftPlie(row) || exitData(row) !== null) continue;
      const fiche = ficheNamed(context, named);
      if (!fiche) continue;
      const { end } = periodOf(fiche);
      if (context.controlDay > addMonths(end, MONTHS)) report(participants, { row, field: "exitDate" }, { end });
    }
  },
  message: ({ details }) => `L'opération s'est terminée le ${dayText(details.end)} et aucune sortie n'est saisie.`,
  remedy: "Saisissez la date de sortie de l'opération et la situation de la personne à sa sortie.",
  examples: {
    conforming: [
      {
        note: "Un mois après la fin de l'opération, jour pour jour.",
        controlDay: exampleDay("31/01/2022"),
        participants: [{ exitDate: null }],
      },
      { note: "La sortie est saisie.", controlDay: exampleDay("01/03/2022"), participants: [EXITED] },
      {
        note: "Une opération inconnue n'a pas de fin.",
        controlDay: exampleDay("01/03/2022"),
        participants: [{ operation: "Atelier", exitDate: null }],
      },
      {
        note: "La sortie est dite, sans sa date : DAT-27 la demande.",
        controlDay: exampleDay("01/03/2022"),
        participants: [{ ...EXITED, exitDate: null }],
      },
      {
        note: "La sortie du PLIE est datée : DAT-23 demande celle de l'opération.",
        controlDay: exampleDay("01/03/2022"),
        participants: [{ exitDate: null, plieExitDate: dateCell("31/12/2021") }],
      },
      {
        note: "Une sortie illisible est une sortie, que sa propre règle signale.",
        controlDay: exampleDay("01/03/2022"),
        participants: [{ exitDate: "fin décembre" }],
      },
    ],
    faulty: [
      {
        note: "Un mois et un jour après la fin.",
        controlDay: exampleDay("01/02/2022"),
        participants: [{ exitDate: null }],
      },
      {
        note: "Deux personnes, dont une n'est pas sortie.",
        controlDay: exampleDay("01/03/2022"),
        participants: [EXITED, { id: "P002", lastName: "DURAND", birthDate: dateCell("03/04/1990"), exitDate: null }],
      },
    ],
  },
});
