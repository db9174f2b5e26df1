import { cellText } from "../../domain/value-text";
import { cellRule } from "../define-rule";
import { choiceOfOurs } from "../sources";
import { hasLostZero } from "./postal-code";

export default cellRule({
  code: "FMT-08",
  name: "zero-initial-perdu",
  gravity: "alerte",
  source: choiceOfOurs(
    "la documentation de l'import en masse de Ma Démarche FSE cite les codes postaux abîmés par Excel parmi les causes de rejet",
  ),
  summary: "Un code postal a perdu son zéro initial.",
  sheet: "participants",
  fields: ["postalCode", "birthPostalCode"],
  check: (code) => (hasLostZero(code) ? {} : null),
  message: ({ value }) => `Code postal « ${value} » : le zéro initial a été perdu par Excel. Proposition : 0${value}.`,
  remedy: "Mettez la colonne au format Texte, puis ajoutez le zéro initial.",
  fix: ({ raw }) => `0${cellText(raw).trim()}`,
  examples: {
    conforming: [{ note: "Le zéro est là.", participants: [{ postalCode: "01000" }] }],
    faulty: [
      { note: "01000 devenu le nombre 1000.", participants: [{ postalCode: 1000 }] },
      { note: "Le code de naissance aussi.", participants: [{ birthPostalCode: 9100 }] },
    ],
  },
});
