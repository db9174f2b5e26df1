import { rowRule } from "../define-rule";
import { STEPS_TABLE } from "../quotations";
import { stepType } from "../../fiche/step-types";

const PLIE = "grand-perigueux";

export default rowRule({
  code: "ETA-01",
  name: "etape-hors-de-la-table",
  gravity: "alerte",
  source: STEPS_TABLE,
  summary: "Une étape n'est pas dans la table des étapes du PLIE.",
  sheet: "steps",
  fields: ["step"],
  at: "step",
  check: ({ step }, { profile }) => (!profile?.steps?.length || stepType(profile, step) ? null : {}),
  message: ({ value }) => `Étape « ${value} » : elle n'est pas dans la table des étapes du PLIE.`,
  remedy: "Recopiez l'intitulé de la table ; une étape qui n'y est pas se fait valider par le PLIE.",
  examples: {
    conforming: [
      { note: "Une étape de la table.", plie: PLIE, steps: [{ step: "Service civique" }] },
      {
        note: "Sans sa parenthèse.",
        plie: PLIE,
        steps: [{ step: "Prestation d'appui spécifique" }],
      },
      { note: "Le PLIE n'a pas de table.", plie: "agenais", steps: [{ step: "Mobilisation" }] },
    ],
    faulty: [{ note: "Une étape que la table n'a pas.", plie: PLIE, steps: [{ step: "Dégustation" }] }],
  },
});
