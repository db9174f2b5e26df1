import { cellText } from "../../domain/value-text";
import { cellRule } from "../define-rule";
import { choiceOfOurs } from "../sources";
import { compactTelephone, hasLostTelephoneZero } from "./telephone";

export default cellRule({
  code: "FMT-13",
  name: "zero-initial-du-telephone-perdu",
  gravity: "alerte",
  source: choiceOfOurs(
    "la documentation de l'import en masse de Ma Démarche FSE cite les téléphones abîmés par Excel parmi les causes de rejet",
  ),
  summary: "Un numéro de téléphone a perdu son zéro initial.",
  sheet: "participants",
  fields: ["mobilePhone", "homePhone"],
  check: (number) => (hasLostTelephoneZero(number) ? { proposal: `0${compactTelephone(number)}` } : null),
  message: ({ value, details }) =>
    `Numéro « ${value} » : zéro initial perdu par Excel. Proposition : ${details.proposal}.`,
  remedy: "Mettez la colonne au format Texte, puis ajoutez le zéro initial.",
  fix: ({ raw }) => `0${compactTelephone(cellText(raw))}`,
  examples: {
    conforming: [{ note: "Le zéro est là.", participants: [{ mobilePhone: "0612345678" }] }],
    faulty: [{ note: "0612345678 devenu un nombre.", participants: [{ mobilePhone: 612345678 }] }],
  },
});
