import type { Day } from "../../domain/day";
import { dayText } from "../../domain/value-text";
import { filledCells, numberCells, textCells } from "../../reading/cells";
import { SLICE } from "../../work/run";
import { sheetRule } from "../define-rule";
import { dateCell } from "../example-day";
import { IN_A_PATH } from "../quotations";
import { EXITED } from "./example-exit";
import { EXIT_DATA, exitDataOf } from "./exit-data";

export default sheetRule<{ readonly plie: Day; readonly operation: Day | null }>({
  code: "DAT-23",
  name: "sortie-du-plie-avant-l-operation",
  gravity: "alerte",
  source: IN_A_PATH,
  summary: "La personne a quitté le PLIE et se trouve encore dans l'opération.",
  reads: ["entryDate", "exitDate", "plieExitDate", "plieExitCategory", ...EXIT_DATA],
  check: function* ({ participants }, _context, report) {
    if (!participants?.columns.has("exitDate")) return;
    const left = numberCells(participants, "plieExitDate");
    const entry = numberCells(participants, "entryDate");
    const exit = numberCells(participants, "exitDate");
    const isExitFilled = filledCells(participants, "exitDate");
    const exitData = exitDataOf(participants);
    const category = textCells(participants, "plieExitCategory");
    for (let row = 0; row < participants.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      const plie = left(row);
      // Neither a suspension, which is no exit (SOR-12), nor an entry in the operation that came after the exit of the PLIE (ELI-05).
      if (plie === undefined || category(row) === "Suspension" || (entry(row) ?? plie) > plie) continue;
      const operation = exit(row) ?? null;
      // Where the exit of the operation is told without its date, DAT-27 asks for the date.
      if (operation === null ? isExitFilled(row) || exitData(row) !== null : operation <= plie) continue;
      report(participants, { row, field: "plieExitDate" }, { plie, operation });
    }
  },
  message: ({ details: { plie, operation } }) =>
    operation === null
      ? `Sortie du PLIE le ${dayText(plie)}, mais la personne n'est pas sortie de l'opération.`
      : `Sortie du PLIE le ${dayText(plie)}, avant la sortie de l'opération le ${dayText(operation)}.`,
  remedy:
    "Corrigez l'une des deux dates, ou saisissez la sortie de l'opération : qui a quitté le PLIE n'est plus dans une de ses opérations.",
  examples: {
    conforming: [
      {
        note: "Les deux sorties le même jour.",
        participants: [{ ...EXITED, plieExitDate: dateCell("30/06/2021") }],
      },
      {
        note: "Le parcours continue après l'opération.",
        participants: [{ ...EXITED, plieExitDate: dateCell("30/09/2021") }],
      },
      {
        note: "Entrée dans l'opération après la sortie du PLIE : ELI-05 le dit.",
        participants: [{ ...EXITED, plieExitDate: dateCell("31/01/2021") }],
      },
      {
        note: "La sortie de l'opération est dite, sans sa date : DAT-27 la demande.",
        participants: [{ ...EXITED, exitDate: null, plieExitDate: dateCell("30/06/2021") }],
      },
      {
        note: "Une sortie illisible est une sortie.",
        participants: [{ plieExitDate: dateCell("30/06/2021"), exitDate: "fin juin" }],
      },
    ],
    faulty: [
      {
        note: "Sortie du PLIE la veille de la sortie de l'opération.",
        participants: [{ ...EXITED, plieExitDate: dateCell("29/06/2021") }],
      },
      {
        note: "Sortie du PLIE, et aucune sortie de l'opération.",
        participants: [{ exitDate: null, plieExitDate: dateCell("30/06/2021") }],
      },
    ],
  },
});
