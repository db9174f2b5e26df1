import { everywhere, fiche2021 } from "../../domain/citations";
import { evidenceText } from "../../fiche/evidence-check";
import { isFilled } from "../../reading/mark";
import { sheetRule } from "../define-rule";
import { regulation } from "../sources";
import { contractsOfLine } from "./contracts-of-line";
import { positiveExits } from "./declared-exits";
import { CDI, CDI_EXIT, PLIE } from "./example-exits";

export default sheetRule<{ readonly asked: string }>({
  code: "SOR-15",
  name: "justificatif-de-sortie",
  gravity: "alerte",
  source: [
    everywhere(
      fiche2021(
        "GP1",
        "Étapes de parcours et leurs justificatifs",
        "Emploi avant sortie prévisible à 6 mois […] Contrat de travail ou certificat de travail ou bulletin de salaire ou mail",
        "2734",
      ),
    ),
    regulation(
      "Arrêté du 19 décembre 2014 (Ma Démarche FSE)",
      "articles 1 à 5",
      "les justificatifs qui permettent d'identifier le type de sortie sont recueillis",
    ),
  ],
  summary: "Une sortie positive n'a pas de pièce justificative.",
  check: (tables, context, report) => {
    const evidence = tables.participants?.columns.get("exitEvidence");
    return positiveExits(tables, context, (exit) => {
      if (evidence && isFilled(evidence.marks[exit.row] as number)) return;
      if (contractsOfLine(exit).some((contract) => contract.evidence !== null)) return;
      const { evidence: asked } = exit.line;
      report(exit.table, { row: exit.row, field: "exitEvidence" }, { asked: asked ? evidenceText(asked) : "" });
    });
  },
  message: ({ details: { asked } }) =>
    `Pièce justificative de la sortie non référencée${asked === "" ? "" : ` (le protocole demande : ${asked})`}.`,
  remedy: "Indiquez la pièce dans Justificatif de sortie, ou sur la ligne du contrat.",
  examples: {
    conforming: [
      { note: "Pièce indiquée sur la sortie.", plie: PLIE, participants: [CDI_EXIT], contracts: [CDI] },
      {
        note: "Pièce indiquée sur le contrat.",
        plie: PLIE,
        participants: [{ ...CDI_EXIT, exitEvidence: null }],
        contracts: [{ ...CDI, evidence: "Bulletin de salaire" }],
      },
    ],
    faulty: [
      {
        note: "Aucune pièce.",
        plie: PLIE,
        participants: [{ ...CDI_EXIT, exitEvidence: null }],
        contracts: [CDI],
      },
    ],
  },
});
