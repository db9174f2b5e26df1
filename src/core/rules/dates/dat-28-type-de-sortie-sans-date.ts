import { isPositive } from "../../exits/evaluate-line";
import { exitsOf } from "../../exits/exit-evaluation";
import { filledCells, textCells } from "../../reading/cells";
import { SLICE } from "../../work/run";
import { sheetRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";

const PLIE = "grand-perigueux";

export default sheetRule({
  code: "DAT-28",
  name: "type-de-sortie-sans-date",
  gravity: "erreur",
  source: choiceOfOurs("une sortie se compte le jour où elle a lieu : sans date, elle n'est dans aucun compte"),
  summary: "Un type de sortie du PLIE n'a pas de date de sortie.",
  check: function* (tables, context, report) {
    const table = tables.participants;
    if (!table?.columns.has("plieExitType")) return;
    const { lines, lineOf, verdictOf } = yield* exitsOf(tables, context);
    const isTyped = filledCells(table, "plieExitType");
    const isDated = filledCells(table, "plieExitDate");
    const category = textCells(table, "plieExitCategory");
    for (let row = 0; row < table.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      if (!isTyped(row) || isDated(row)) continue;
      const line = lines[lineOf[row] as number];
      if (line ? line.category === "suspension" : category(row) === "Suspension") continue;
      // A positive exit that waits for its date is told by SOR-04, with the rest of what it waits for.
      if (line && isPositive(line) && verdictOf(row) === "incomplete") continue;
      report(table, { row, field: "plieExitDate" }, {});
    }
  },
  message: () => "Type de sortie du PLIE sans date de sortie : la sortie n'est comptée nulle part.",
  remedy: "Saisissez la date de sortie du PLIE, ou effacez le type de sortie si la personne y est encore.",
  examples: {
    conforming: [
      {
        note: "La sortie est datée.",
        plie: PLIE,
        participants: [{ plieExitType: "GP-N01", plieExitCategory: "Négative", plieExitDate: dateCell("30/09/2021") }],
      },
      {
        note: "Une suspension n'est pas une sortie.",
        plie: PLIE,
        participants: [{ plieExitType: "GP-S01", plieExitDate: null, suspensionStart: dateCell("01/12/2021") }],
      },
      {
        note: "Une sortie positive : SOR-04 dit tout ce qui lui manque.",
        plie: PLIE,
        participants: [{ plieExitType: "GP-P01", plieExitDate: null }],
      },
    ],
    faulty: [
      { note: "Un abandon sans date.", plie: PLIE, participants: [{ plieExitType: "GP-N01", plieExitDate: null }] },
      { note: "Sans PLIE connu.", participants: [{ plieExitType: "Abandon", plieExitDate: null }] },
    ],
  },
});
