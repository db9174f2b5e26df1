import { cellRule } from "../define-rule";
import { BIRTH_PLACE } from "../quotations";
import { postalCodeChoices, postalCodesNamed } from "./places";
import { BORN_ABROAD } from "./postal-code";

export default cellRule({
  code: "FMT-09",
  name: "99999-hors-naissance",
  gravity: "erreur",
  source: BIRTH_PLACE,
  summary: "99999 est employé pour une adresse.",
  sheet: "participants",
  fields: ["postalCode"],
  check: (code) => (code === BORN_ABROAD ? {} : null),
  message: () => "99999 est réservé à la naissance à l'étranger.",
  remedy: "Saisissez le code postal de l'adresse en France.",
  choices: ({ cell, context: { reference } }) =>
    reference ? postalCodeChoices("postalCode", postalCodesNamed(reference, cell("commune"))) : [],
  examples: {
    conforming: [
      {
        note: "99999 pour une naissance à l'étranger.",
        participants: [{ birthCommune: "MAROC", birthPostalCode: "99999" }],
      },
    ],
    faulty: [
      {
        note: "99999 à côté d'une commune qui n'a qu'un code postal.",
        reference: true,
        participants: [{ postalCode: "99999", commune: "AGEN" }],
      },
      { note: "99999 dans l'adresse.", participants: [{ postalCode: "99999" }] },
    ],
  },
});
