import { exitsOf } from "../../exits/exit-evaluation";
import { declaredType } from "../../exits/describe-exit";
import { textCells } from "../../reading/cells";
import { SLICE } from "../../work/run";
import { sheetRule } from "../define-rule";
import { choiceOfOurs } from "../sources";
import { CDI, CDI_EXIT, PLIE } from "./example-exits";

export default sheetRule<{ readonly category: string | null }>({
  code: "SOR-18",
  name: "sortie-sans-type",
  gravity: "alerte",
  source: choiceOfOurs("sans type, aucune ligne de la table ne vérifie la sortie : elle n'est ni confirmée ni refusée"),
  summary: "Une sortie du PLIE a une date et n'a pas de type.",
  check: function* (tables, context, report) {
    const table = tables.participants;
    if (!table?.columns.has("plieExitType") || !context.profile?.exits.length) return;
    const evaluation = yield* exitsOf(tables, context);
    const category = textCells(table, "plieExitCategory");
    for (let row = 0; row < table.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      if (!table.present[row] || declaredType(evaluation, row) !== null || evaluation.exitDayOf(row) === null) continue;
      report(table, { row, field: "plieExitType" }, { category: category(row) ?? null });
    }
  },
  message: ({ details }) =>
    details.category === null
      ? "Sortie du PLIE sans type : rien ne dit laquelle des lignes de la table la vérifie."
      : `Sortie du PLIE « ${details.category} » sans type : rien ne dit laquelle des lignes de la table la vérifie.`,
  remedy: "Saisissez l'identifiant ou le libellé d'une ligne de la table des sorties.",
  examples: {
    conforming: [
      { note: "Le type est saisi.", plie: PLIE, participants: [CDI_EXIT], contracts: [CDI] },
      {
        note: "Aucune sortie.",
        plie: PLIE,
        participants: [{ plieExitType: null, plieExitDate: null, plieExitCategory: null }],
      },
    ],
    faulty: [
      {
        note: "Une catégorie seule.",
        plie: PLIE,
        participants: [{ ...CDI_EXIT, plieExitType: null }],
        contracts: [CDI],
      },
      {
        note: "Une date seule.",
        plie: PLIE,
        participants: [{ ...CDI_EXIT, plieExitType: null, plieExitCategory: null }],
        contracts: [CDI],
      },
    ],
  },
});
