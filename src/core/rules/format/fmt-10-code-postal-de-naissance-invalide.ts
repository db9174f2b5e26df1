import { cleanSpaces } from "../../text/fold";
import { cellRule } from "../define-rule";
import { BIRTH_PLACE } from "../quotations";
import { BORN_ABROAD, hasLostZero, isPostalCode, looksLikeInsee, plainPostalCode } from "./postal-code";

export default cellRule({
  code: "FMT-10",
  name: "code-postal-de-naissance-invalide",
  gravity: "erreur",
  source: BIRTH_PLACE,
  summary: "Un code postal de naissance n'est ni un code postal ni 99999.",
  sheet: "participants",
  fields: ["birthPostalCode"],
  check: (code) =>
    isPostalCode(code) || code === BORN_ABROAD || hasLostZero(code) || looksLikeInsee(code) ? null : {},
  message: () => "Code postal de naissance invalide (99999 si née à l'étranger).",
  remedy: "Saisissez cinq chiffres, ou 99999 si la personne est née à l'étranger.",
  fix: ({ raw }) => (typeof raw === "string" ? plainPostalCode(cleanSpaces(raw)) : null),
  examples: {
    conforming: [
      { note: "Née à Bordeaux.", participants: [{ birthCommune: "BORDEAUX", birthPostalCode: "33000" }] },
      { note: "Née à l'étranger.", participants: [{ birthCommune: "PORTUGAL", birthPostalCode: "99999" }] },
    ],
    faulty: [{ note: "Un numéro de département.", participants: [{ birthPostalCode: "33" }] }],
  },
});
