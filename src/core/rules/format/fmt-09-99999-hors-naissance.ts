import { cellRule } from "../define-rule";
import { BIRTH_PLACE } from "../quotations";
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
  examples: {
    conforming: [
      {
        note: "99999 pour une naissance à l'étranger.",
        participants: [{ birthCommune: "MAROC", birthPostalCode: "99999" }],
      },
    ],
    faulty: [{ note: "99999 dans l'adresse.", participants: [{ postalCode: "99999" }] }],
  },
});
