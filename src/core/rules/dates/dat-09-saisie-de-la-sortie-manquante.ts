import { requirementRule } from "../define-rule";
import { EXIT_WITHIN_A_MONTH } from "../quotations";
import { EXITED } from "./example-exit";

export default requirementRule({
  code: "DAT-09",
  name: "saisie-de-la-sortie-manquante",
  gravity: "erreur",
  source: EXIT_WITHIN_A_MONTH,
  sheet: "participants",
  summary: "La date de saisie de la sortie manque.",
  requirements: [
    { fields: ["exitTypedDate"], mode: "each", when: [{ field: "exitDate" }], column: { whenMapped: "exitDate" } },
  ],
  message: () => "Date de saisie de la sortie manquante : le délai d'un mois ne peut pas être contrôlé.",
  remedy: "Indiquez le jour où la sortie a été saisie dans Ma Démarche FSE.",
  examples: {
    conforming: [
      { note: "La sortie et sa saisie sont datées.", participants: [EXITED] },
      { note: "Personne encore dans l'opération.", participants: [{ exitDate: null, exitTypedDate: null }] },
    ],
    faulty: [{ note: "Sortie sans date de saisie.", participants: [{ ...EXITED, exitTypedDate: null }] }],
  },
});
