import { fiche2021 } from "../../domain/citations";
import { stepClass, stepType } from "../../fiche/step-types";
import { rowRule } from "../define-rule";

const PLIE = "grand-perigueux";

export default rowRule({
  code: "ETA-03",
  name: "classification-differente",
  gravity: "alerte",
  source: fiche2021(
    "GP1",
    "Étapes de parcours et leurs justificatifs",
    "CLASSIFICATIONS […] ETAPES […] PIECES JUSTIFICATIVES",
    "2669",
  ),
  summary: "La classification saisie n'est pas celle que la table du PLIE donne à cette étape.",
  sheet: "steps",
  fields: ["step", "classification"],
  at: "classification",
  check: ({ step, classification }, { profile }) => {
    const type = profile && stepType(profile, step);
    const typed = stepClass(profile, classification);
    if (!type || typed === null || typed === stepClass(profile, type.classification)) return null;
    return { step: type.label, expected: [type.classification, type.classLabel ?? ""].filter(Boolean).join("-") };
  },
  message: ({ value, details }) =>
    `« ${details.step} » est classée « ${details.expected} » dans la table du PLIE, pas « ${value} ».`,
  remedy: "Corrigez la classification ou l'étape ; une étape de classe 1 n'est pas comptée.",
  choices: ({ details: { expected } }) => [
    { label: `Écrire « ${expected} »`, changes: [{ field: "classification", value: expected }] },
  ],
  examples: {
    conforming: [
      { note: "Le numéro de la table.", plie: PLIE, steps: [{ step: "CléA", classification: "2" }] },
      {
        note: "La classification telle que la table l'imprime.",
        plie: PLIE,
        steps: [{ step: "Contrat en ACI", classification: "6-Etape de parcours emploi" }],
      },
      { note: "L'étape n'est pas dans la table.", plie: PLIE, steps: [{ step: "Dégustation", classification: "6" }] },
    ],
    faulty: [
      { note: "Une étape de classe 2 rangée en 6.", plie: PLIE, steps: [{ step: "CléA", classification: "6" }] },
      {
        note: "Un contrat rangé en 1 : il ne serait pas compté.",
        plie: PLIE,
        steps: [{ step: "Contrat en EI", classification: "1 : Accueil Accompagnement" }],
      },
    ],
  },
});
