import { cellRule } from "../define-rule";
import { BIRTH_PLACE } from "../quotations";
import { looksLikeInsee } from "./postal-code";

export default cellRule({
  code: "FMT-11",
  name: "code-insee-au-lieu-du-code-postal",
  gravity: "alerte",
  source: BIRTH_PLACE,
  summary: "Un code INSEE se trouve à la place du code postal de naissance.",
  sheet: "participants",
  fields: ["birthPostalCode"],
  check: (code) => (looksLikeInsee(code) ? {} : null),
  message: ({ value }) =>
    `${value} ressemble à un code INSEE ; le questionnaire demande un code postal (99999 à l'étranger).`,
  remedy: "Remplacez le code INSEE par le code postal de la commune de naissance, ou par 99999.",
  examples: {
    conforming: [
      { note: "Le code postal d'Ajaccio.", participants: [{ birthCommune: "AJACCIO", birthPostalCode: "20000" }] },
    ],
    faulty: [
      { note: "Code INSEE du Maroc.", participants: [{ birthPostalCode: "99350" }] },
      { note: "Code INSEE d'Ajaccio.", participants: [{ birthPostalCode: "2A004" }] },
    ],
  },
});
