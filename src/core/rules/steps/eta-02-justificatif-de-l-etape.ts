import { fiche2021 } from "../../domain/citations";
import { evidenceText, missingEvidence } from "../../fiche/evidence-check";
import { rowRule } from "../define-rule";
import { STEPS_TABLE } from "../quotations";
import { stepType } from "../../fiche/step-types";

const PLIE = "grand-perigueux";

export default rowRule({
  code: "ETA-02",
  name: "justificatif-de-l-etape",
  gravity: "alerte",
  source: [
    STEPS_TABLE,
    fiche2021(
      "GP1",
      "Étapes de parcours et leurs justificatifs",
      "CLASSIFICATIONS […] ETAPES […] PIECES JUSTIFICATIVES",
      "2669",
    ),
  ],
  summary: "La pièce citée pour une étape n'est pas de celles que la table du PLIE admet.",
  sheet: "steps",
  fields: ["step"],
  optional: ["evidence"],
  at: "evidence",
  check: ({ step, evidence = "" }, { profile }) => {
    const expected = profile && stepType(profile, step)?.evidence;
    if (!expected) return null;
    const missing = missingEvidence(expected, evidence.split(";"));
    return missing === null ? null : { missing: evidenceText(missing), none: evidence === "" };
  },
  message: ({ details, value }) =>
    details.none
      ? `Pièce justificative non citée : ${details.missing}.`
      : `« ${value} » n'est pas la pièce attendue pour cette étape : ${details.missing}.`,
  remedy: "Citez dans Justificatif une pièce que la table admet pour cette étape.",
  examples: {
    conforming: [
      { note: "Une pièce admise.", plie: PLIE, steps: [{ step: "Bénévolat", evidence: "Contrat de bénévolat" }] },
      { note: "L'étape n'est pas dans la table.", plie: PLIE, steps: [{ step: "Dégustation", evidence: null }] },
    ],
    faulty: [
      { note: "Aucune pièce.", plie: PLIE, steps: [{ step: "Bénévolat", evidence: null }] },
      { note: "Une autre pièce.", plie: PLIE, steps: [{ step: "Bénévolat", evidence: "Photographie" }] },
    ],
  },
});
