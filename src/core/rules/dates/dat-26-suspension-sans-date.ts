import { exitsOf } from "../../exits/exit-evaluation";
import { filledCells, textCells } from "../../reading/cells";
import { SLICE } from "../../work/run";
import { sheetRule } from "../define-rule";
import { dateCell } from "../example-day";
import { THREE_MONTHS_OF_SUSPENSION } from "../sources";

const PLIE = "grand-perigueux";
const SUSPENDED = { plieExitType: "GP-S01", plieExitCategory: "Suspension", plieExitDate: null } as const;

export default sheetRule({
  code: "DAT-26",
  name: "suspension-sans-date",
  gravity: "alerte",
  source: THREE_MONTHS_OF_SUSPENSION,
  summary: "Une suspension n'a pas de date de début : sa durée ne peut pas être suivie.",
  check: function* (tables, context, report) {
    const table = tables.participants;
    if (!table?.columns.has("plieExitType") && !table?.columns.has("plieExitCategory")) return;
    const { lines, lineOf } = yield* exitsOf(tables, context);
    const category = textCells(table, "plieExitCategory");
    const isDated = filledCells(table, "suspensionStart");
    for (let row = 0; row < table.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      const line = lines[lineOf[row] as number];
      const isSuspension = line ? line.category === "suspension" : category(row) === "Suspension";
      if (isSuspension && !isDated(row)) report(table, { row, field: "suspensionStart" }, {});
    }
  },
  message: () => "Suspension sans date de début : ses trois mois ne peuvent pas être suivis.",
  remedy: "Indiquez le jour où la suspension a commencé, et celui où elle a fini si elle est finie.",
  examples: {
    conforming: [
      {
        note: "La suspension est datée.",
        plie: PLIE,
        participants: [{ ...SUSPENDED, suspensionStart: dateCell("01/12/2021") }],
      },
      {
        note: "Une sortie n'est pas une suspension.",
        plie: PLIE,
        participants: [{ plieExitType: "GP-N01", plieExitCategory: "Négative", plieExitDate: dateCell("30/09/2021") }],
      },
    ],
    faulty: [
      { note: "Aucune date.", plie: PLIE, participants: [{ ...SUSPENDED, suspensionStart: null }] },
      {
        note: "Sans PLIE connu, d'après la catégorie.",
        participants: [{ plieExitCategory: "Suspension", suspensionStart: null }],
      },
    ],
  },
});
