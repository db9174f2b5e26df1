import { exitTable } from "../../domain/citations";
import { declaredType } from "../../exits/describe-exit";
import { exitsOf } from "../../exits/exit-evaluation";
import { cellText } from "../../domain/value-text";
import { sheetRule } from "../define-rule";
import { SLICE } from "../../work/run";
import { OPEN_LIST } from "../quotations";
import { CDI, CDI_EXIT, PLIE } from "./example-exits";

export default sheetRule<{ readonly typed: string }>({
  code: "SOR-01",
  name: "type-de-sortie-inconnu",
  gravity: "erreur",
  source: [
    exitTable("agenais", "Types de sorties […] Durée hebdomadaire minimum […] Période de validation", "347"),
    exitTable("bordeaux", "Types de sorties […] Durée hebdomadaire minimum […] Période de validation", "1058"),
    exitTable("grand-perigueux", "Les critères de sortie sont précisés par le Protocole d'Accord du PLIE.", "2157"),
    OPEN_LIST,
  ],
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
    `Type de sortie « ${details.typed} » : aucune ligne de la table du ${context.profile?.name ?? "PLIE"} ne répond à ce nom, ou plusieurs y répondent.`,
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
