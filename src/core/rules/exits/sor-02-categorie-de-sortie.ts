import { CATEGORY_LABELS, categoryAgrees } from "../../exits/lines";
import { textCells } from "../../reading/cells";
import { sheetRule } from "../define-rule";
import { protocol } from "../sources";
import { declaredExits } from "./declared-exits";
import { CDI, CDI_EXIT, PLIE } from "./example-exits";

export default sheetRule<{ readonly type: string; readonly expected: string; readonly typed: string }>({
  code: "SOR-02",
  name: "categorie-de-sortie",
  gravity: "erreur",
  source: protocol("tables des types de sorties : l. 345-368, 1056-1084, 2157-2183"),
  summary: "La catégorie saisie n'est pas celle du type de sortie.",
  check: (tables, context, report) => {
    if (!tables.participants) return;
    const category = textCells(tables.participants, "plieExitCategory");
    return declaredExits(tables, context, ({ row, line, table }) => {
      const typed = category(row);
      if (typed === undefined || categoryAgrees(line.category, typed)) return;
      report(
        table,
        { row, field: "plieExitCategory" },
        { type: line.label, expected: CATEGORY_LABELS[line.category], typed },
      );
    });
  },
  message: ({ details }) =>
    `« ${details.type} » est classé « ${details.expected} » dans le protocole, pas « ${details.typed} ».`,
  remedy: "Corrigez la catégorie, ou le type de sortie.",
  examples: {
    conforming: [{ note: "La catégorie de la table.", plie: PLIE, participants: [CDI_EXIT], contracts: [CDI] }],
    faulty: [
      {
        note: "Un déménagement n'est pas une sortie positive.",
        plie: PLIE,
        participants: [{ ...CDI_EXIT, plieExitType: "Déménagement" }],
      },
    ],
  },
});
