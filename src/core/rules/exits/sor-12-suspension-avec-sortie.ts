import { exitTable } from "../../domain/citations";
import { numberCells } from "../../reading/cells";
import { dateCell } from "../example-day";
import { sheetRule } from "../define-rule";
import { declaredExits } from "./declared-exits";
import { PLIE } from "./example-exits";

const SUSPENDED = {
  plieExitType: "GP-S01",
  plieExitCategory: "Suspension",
  plieExitDate: null,
  suspensionStart: dateCell("01/12/2021"),
  suspensionEnd: null,
} as const;

export default sheetRule({
  code: "SOR-12",
  name: "suspension-avec-sortie",
  gravity: "erreur",
  source: [
    exitTable("agenais", "SUSPENSION DE PARCOURS […] Santé / Problèmes familiaux […] 3 mois renouvelable", "366-368"),
    exitTable(
      "bordeaux",
      "SUSPENSION DE PARCOURS […] Santé / Problèmes familiaux […] 3 mois renouvelable",
      "1081-1083",
    ),
    exitTable(
      "grand-perigueux",
      "SUSPENSION / VEILLE DE PARCOURS […] Santé / Problèmes familiaux […] 3 mois renouvelables",
      "2180-2182",
    ),
  ],
  summary: "Une suspension porte une date de sortie.",
  check: (tables, context, report) => {
    const { participants } = tables;
    if (!participants) return;
    // The end of the operation does not end a suspension of the path: its date counts only where the path has no date of its own.
    const field = participants.columns.has("plieExitDate") ? "plieExitDate" : "exitDate";
    const exit = numberCells(participants, field);
    return declaredExits(tables, context, ({ row, line, table }) => {
      if (line.category === "suspension" && exit(row) !== undefined) report(table, { row, field }, {});
    });
  },
  message: () => "Une suspension n'est pas une sortie : elle ne porte pas de date de sortie.",
  remedy: "Effacez la date de sortie et renseignez les dates de suspension, ou changez le type de sortie.",
  examples: {
    conforming: [{ note: "Suspension sans date de sortie.", plie: PLIE, participants: [SUSPENDED] }],
    faulty: [
      {
        note: "Suspension et date de sortie.",
        plie: PLIE,
        participants: [{ ...SUSPENDED, plieExitDate: dateCell("01/12/2021") }],
      },
    ],
  },
});
