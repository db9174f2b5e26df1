import { annex2021, chapter2021, everywhere, fiche2021 } from "../../domain/citations";
import type { Quotation } from "../../domain/source";
import { notice } from "../../rules/sources";

/** Why the questionnaire of the entry is kept. */
export const QUESTIONNAIRE_PROOF = notice(
  "ces questionnaires permettent d'apporter la preuve des données saisies",
  "5196",
);

/** What the protocol of a PLIE has everybody sign, or asks for, at the entry. */
export interface EntryPiece {
  readonly name: string;
  readonly source: Quotation;
  /** The answer for which alone it is asked. */
  readonly when?: "rsa" | "prescriber";
}

const INTEGRATION = "Les modalités d'intégration";

export const ENTRY_PIECES: readonly EntryPiece[] = [
  {
    name: "Fiche de prescription",
    source: chapter2021(
      "grand-perigueux",
      "Intégration sur l'axe d'intervention 1",
      "Les prescripteurs du PLIE adressent au PLIE une fiche de prescription dans laquelle sont mentionnées des informations concernant la situation de la personne.",
      "2258",
    ),
    when: "prescriber",
  },
  {
    name: "Contrat d'engagement réciproque",
    source: chapter2021(
      "bordeaux",
      INTEGRATION,
      "L'intégration au PLIE se matérialise par la signature d'un contrat d'engagement réciproque avec le participant.",
      "1032",
    ),
  },
  {
    name: "Contrat d'engagement réciproque",
    source: chapter2021(
      "grand-perigueux",
      "Intégration sur l'axe d'intervention 1",
      "L'intégration au PLIE se matérialisera ensuite par la signature d'un contrat d'engagement réciproque avec le participant lors du premier entretien",
      "2272",
    ),
  },
  {
    name: "Fiche CIVP",
    source: chapter2021(
      "bordeaux",
      INTEGRATION,
      "Si la personne est bénéficiaire du RSA, le référent de parcours établit une fiche CIVP",
      "1034",
    ),
    when: "rsa",
  },
];

/** Who is eligible is proved. */
export const ELIGIBILITY_PROOF = annex2021(
  "Les principales obligations liées à un cofinancement par le FSE",
  "la liste détaillée des pièces comptables et non comptables justifiant […] l'éligibilité des participants",
  "5130",
);

/** What proves an employment, where the line of the table asks for nothing of its own. */
export const JOB_PROOF = everywhere(
  fiche2021(
    "GP1",
    "Étapes de parcours et leurs justificatifs",
    "Emploi avant sortie prévisible à 6 mois […] Contrat de travail ou certificat de travail ou bulletin de salaire ou mail",
    "2734",
  ),
);

/** All of them, so that a test finds the words in the documents. */
export const DOSSIER_QUOTATIONS: readonly Quotation[] = [
  QUESTIONNAIRE_PROOF,
  ...ENTRY_PIECES.map(({ source }) => source),
  ELIGIBILITY_PROOF,
  JOB_PROOF,
];
