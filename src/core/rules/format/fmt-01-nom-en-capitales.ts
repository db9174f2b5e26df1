import { cellRule } from "../define-rule";
import { coordinates } from "../sources";
import { NAME_FIELDS } from "./names";

const LOWER_CASE = /\p{Ll}/u;

export default cellRule({
  code: "FMT-01",
  name: "nom-en-capitales",
  gravity: "alerte",
  source: coordinates("NOM (en capitales) : PRENOM (en capitales)", "5263-5264"),
  summary: "Le nom et le prénom sont à saisir en capitales.",
  sheet: "participants",
  fields: NAME_FIELDS,
  check: (name) => (LOWER_CASE.test(name) ? {} : null),
  message: ({ label }) => `${label} à saisir en capitales.`,
  remedy: "Écrivez le nom et le prénom en capitales, accents compris.",
  fix: ({ raw }) => (typeof raw === "string" ? raw.toUpperCase() : null),
  examples: {
    conforming: [
      { note: "En capitales, accents compris.", participants: [{ lastName: "LEFÈVRE", firstName: "ANNE-MARIE" }] },
    ],
    faulty: [
      { note: "Nom en minuscules.", participants: [{ lastName: "Martin" }] },
      { note: "Prénom en minuscules.", participants: [{ firstName: "Élodie" }] },
    ],
  },
});
