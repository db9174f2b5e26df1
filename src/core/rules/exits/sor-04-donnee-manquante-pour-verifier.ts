import { missingText, missingTopic } from "../../exits/outcome-text";
import { listText } from "../../text/french";
import { sheetRule } from "../define-rule";
import { choiceOfOurs } from "../sources";
import { positiveExits } from "./declared-exits";
import { CDI, CDI_EXIT, PLIE } from "./example-exits";

export default sheetRule<{
  readonly type: string;
  readonly missing: readonly string[];
  readonly topics: readonly string[];
}>({
  code: "SOR-04",
  name: "donnee-manquante-pour-verifier",
  gravity: "alerte",
  source: choiceOfOurs("une donnée manquante ne rend une sortie ni positive ni refusée : elle reste à compléter"),
  summary: "Une donnée manque pour vérifier une sortie positive.",
  check: (tables, context, report) =>
    positiveExits(tables, context, ({ row, line, nature, verdict, evaluation, table }) => {
      if (verdict !== "incomplete") return;
      // The commission's decision has a rule of its own.
      const missing = (evaluation.outcomeOf(row)?.missing ?? []).filter(
        (one) => !(nature.needsCommission && one.kind === "participant" && one.field === "commissionDecision"),
      );
      if (missing.length === 0) return;
      const names = [...new Set(missing.map(missingText))];
      report(
        table,
        { row, field: "plieExitType" },
        { type: line.label, missing: names, topics: missing.map(missingTopic) },
      );
    }),
  passing: ["missing"],
  message: ({ details }) => `Sortie positive « ${details.type} » à compléter : ${listText(details.missing)}.`,
  remedy: "Renseignez ce que l'anomalie cite : la sortie ne compte comme vérifiée qu'ensuite.",
  examples: {
    conforming: [{ note: "Tout est renseigné.", plie: PLIE, participants: [CDI_EXIT], contracts: [CDI] }],
    faulty: [
      {
        note: "Temps de travail absent.",
        plie: PLIE,
        participants: [CDI_EXIT],
        contracts: [{ ...CDI, workingTime: null }],
      },
      { note: "Aucun contrat saisi.", plie: PLIE, participants: [CDI_EXIT] },
    ],
  },
});
