import { postalCodeSlipped } from "../../territory/postal-slip";
import { cleanSpaces } from "../../text/fold";
import { sheetRule } from "../define-rule";
import { BIRTH_PLACE } from "../quotations";
import { eachPlaceOf, nearCode, placeChoices } from "./places";
import { BORN_ABROAD, hasLostZero, isPostalCode, looksLikeInsee, plainPostalCode } from "./postal-code";

export default sheetRule<{ readonly near: string | null }>({
  code: "FMT-10",
  name: "code-postal-de-naissance-invalide",
  gravity: "erreur",
  source: BIRTH_PLACE,
  summary: "Un code postal de naissance n'est ni un code postal ni 99999.",
  reads: ["birthPostalCode", "birthCommune"],
  check: function* ({ participants }, { reference }, report) {
    if (!participants) return;
    yield* eachPlaceOf(participants, "birthPostalCode", (row, code, commune) => {
      if (isPostalCode(code) || code === BORN_ABROAD) return;
      if (hasLostZero(code) || looksLikeInsee(code)) return;
      report(
        participants,
        { row, field: "birthPostalCode" },
        { near: reference && postalCodeSlipped(reference, code, commune) },
      );
    });
  },
  passing: ["near"],
  message: ({ value, details }) =>
    `Code postal de naissance invalide « ${value} » (5 chiffres attendus, 99999 si née à l'étranger).${nearCode(details.near)}`,
  remedy: "Saisissez cinq chiffres, ou 99999 si la personne est née à l'étranger.",
  fix: ({ raw }) => (typeof raw === "string" ? plainPostalCode(cleanSpaces(raw)) : null),
  choices: ({ details, cell, context: { reference } }) =>
    placeChoices("birthPostalCode", details.near, cell, reference),
  examples: {
    conforming: [
      { note: "Née à Bordeaux.", participants: [{ birthCommune: "BORDEAUX", birthPostalCode: "33000" }] },
      { note: "Née à l'étranger.", participants: [{ birthCommune: "PORTUGAL", birthPostalCode: "99999" }] },
    ],
    faulty: [
      { note: "Un numéro de département.", participants: [{ birthPostalCode: "33" }] },
      {
        note: "Un chiffre de trop, à côté d'une commune qui n'a qu'un code postal.",
        reference: true,
        participants: [{ birthCommune: "AGEN", birthPostalCode: "470000" }],
      },
    ],
  },
});
