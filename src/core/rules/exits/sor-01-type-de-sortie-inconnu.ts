import { declaredType } from "../../exits/describe-exit";
import { exitsOf } from "../../exits/exits-of";
import { cellText } from "../../text/french";
import { sheetRule } from "../define-rule";
import { SLICE } from "../slice";
import { protocol } from "../sources";
import { CDI, CDI_EXIT, PLIE } from "./example-exits";

export default sheetRule<{ readonly typed: string }>({
  code: "SOR-01",
  name: "type-de-sortie-inconnu",
  gravity: "erreur",
  source: protocol(
    "tables des types de sorties : l. 345-368 (Agen), 1056-1084 (Bordeaux), 2157-2183 (Grand Périgueux)",
  ),
  summary: "Le type de sortie n'est pas une ligne de la table du PLIE.",
  check: function* (tables, context, report) {
    const table = tables.participants;
    if (!table?.columns.has("plieExitType") || !context.profile?.exits.length) return;
    const evaluation = yield* exitsOf(tables, context);
    for (let row = 0; row < table.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      if (evaluation.verdictOf(row) !== "unknown") continue;
      const typed = declaredType(evaluation, row);
      if (typed !== null) report(table, { row, field: "plieExitType" }, { typed: cellText(typed) });
    }
  },
  message: ({ details, context }) =>
    `Type de sortie « ${details.typed} » inconnu, ou commun à plusieurs lignes, dans la table de sortie : ${context.profile?.name ?? ""}.`,
  remedy:
    "Saisissez l'identifiant ou le libellé d'une ligne de la table, et la catégorie si deux lignes ont le même nom.",
  examples: {
    conforming: [
      { note: "L'identifiant de la ligne.", plie: PLIE, participants: [CDI_EXIT], contracts: [CDI] },
      { note: "Son libellé.", plie: PLIE, participants: [{ ...CDI_EXIT, plieExitType: "CDI" }], contracts: [CDI] },
    ],
    faulty: [
      {
        note: "Un type qui n'existe pas.",
        plie: PLIE,
        participants: [{ ...CDI_EXIT, plieExitType: "Contrat d'engagement" }],
      },
      {
        note: "« Incarcération » est une sortie et une suspension : sans la catégorie, rien ne tranche.",
        plie: PLIE,
        participants: [{ ...CDI_EXIT, plieExitType: "Incarcération", plieExitCategory: null }],
      },
    ],
  },
});
