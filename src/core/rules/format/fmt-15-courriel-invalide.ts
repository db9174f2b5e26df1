import { cellRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

export default cellRule({
  code: "FMT-15",
  name: "courriel-invalide",
  gravity: "erreur",
  source: choiceOfOurs(
    "un seul @, un point dans le domaine, aucun espace : le strict nécessaire, aucune adresse réelle n'est refusée",
  ),
  summary: "Un courriel est invalide.",
  sheet: "participants",
  fields: ["email"],
  check: (email) => (EMAIL.test(email) ? null : {}),
  message: ({ value }) => `Courriel invalide « ${value} ».`,
  remedy: "Corrigez l'adresse : nom@domaine.fr, sans espace.",
  examples: {
    conforming: [{ note: "Une adresse ordinaire.", participants: [{ email: "camille.exemple@courriel.example" }] }],
    faulty: [
      { note: "Sans arobase.", participants: [{ email: "camille.courriel.example" }] },
      { note: "Deux arobases.", participants: [{ email: "camille@@courriel.example" }] },
      { note: "Sans point dans le domaine.", participants: [{ email: "camille@courriel" }] },
      { note: "Un espace.", participants: [{ email: "camille exemple@courriel.example" }] },
    ],
  },
});
