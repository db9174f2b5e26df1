import { exitsOf } from "../../exits/exit-evaluation";
import { textCells } from "../../reading/cells";
import { foldWords } from "../../text/fold";
import { SLICE } from "../../work/run";
import { sheetRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";

const LEFT = { plieExitType: "Maternité", plieExitDate: dateCell("30/09/2021") } as const;

export default sheetRule({
  code: "COH-38",
  name: "maternite-d-un-homme",
  gravity: "erreur",
  source: choiceOfOurs("l'un des deux est faux : le sexe ou le motif de sortie"),
  summary: "Une sortie pour maternité est celle d'un homme.",
  check: function* (tables, context, report) {
    const table = tables.participants;
    if (!table?.columns.has("plieExitType") || !table.columns.has("sex")) return;
    const { lines, lineOf } = yield* exitsOf(tables, context);
    const [sex, typed] = [textCells(table, "sex"), textCells(table, "plieExitType")];
    const isMaternity = lines.map(({ label }) => foldWords(label) === "maternite");
    for (let row = 0; row < table.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      if (sex(row) !== "Homme") continue;
      if (isMaternity[lineOf[row] as number] ?? foldWords(typed(row) ?? "") === "maternite")
        report(table, { row, field: "plieExitType" }, {});
    }
  },
  message: () => "Sortie pour maternité d'un homme : le sexe ou le type de sortie est faux.",
  remedy: "Corrigez le sexe ou le type de sortie.",
  examples: {
    conforming: [
      { note: "La maternité d'une femme.", plie: "grand-perigueux", participants: [LEFT] },
      {
        note: "Un homme qui déménage.",
        plie: "grand-perigueux",
        participants: [{ ...LEFT, sex: "Homme", plieExitType: "Déménagement" }],
      },
    ],
    faulty: [
      { note: "La maternité d'un homme.", plie: "grand-perigueux", participants: [{ ...LEFT, sex: "Homme" }] },
      { note: "Sans PLIE connu.", participants: [{ ...LEFT, sex: "Homme" }] },
    ],
  },
});
