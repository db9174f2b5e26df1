import { postalCodeSlipped } from "../../territory/postal-slip";
import { matchCommune } from "../../territory/match-commune";
import { sheetRule } from "../define-rule";
import { choiceOfOurs } from "../sources";
import { eachPlace, nearCode, nearCodeChoice, PLACE_FIELDS, type PostalField } from "./places";
import { hasLostZero, isPostalCode } from "./postal-code";

type LostZero = {
  readonly birth: boolean;
  readonly commune: string | null;
  /** The whole code, where it serves the commune. */
  readonly proposal: string | null;
  /** Else the one code of the commune that is a slip away, to be looked at. */
  readonly near: string | null;
};

export default sheetRule<LostZero>({
  code: "FMT-08",
  name: "zero-initial-perdu",
  gravity: "alerte",
  source: choiceOfOurs(
    "la documentation de l'import en masse de Ma Démarche FSE cite les codes postaux abîmés par Excel parmi les causes de rejet ; quatre chiffres sont aussi le code d'une ville belge ou suisse, ou un chiffre oublié : un code n'est proposé que s'il est celui de la commune",
  ),
  summary: "Un code postal n'a que quatre chiffres : son zéro initial a pu être perdu.",
  reads: PLACE_FIELDS,
  check: function* ({ participants }, { reference }, report) {
    if (!participants) return;
    yield* eachPlace(participants, (row, field, code, commune) => {
      if (!hasLostZero(code)) return;
      const whole = `0${code}`;
      const serves =
        reference !== null &&
        commune !== undefined &&
        isPostalCode(whole) &&
        matchCommune(reference, commune, whole).kind === "match";
      report(
        participants,
        { row, field },
        {
          birth: field === "birthPostalCode",
          commune: commune ?? null,
          proposal: serves ? whole : null,
          near: serves ? null : reference && postalCodeSlipped(reference, code, commune),
        },
      );
    });
  },
  passing: ["near"],
  message: ({ value, label, details: { birth, commune, proposal, near } }) => {
    if (proposal !== null)
      return `Code postal « ${value} » : le zéro initial manque, ${proposal} est celui de ${commune}. Proposition : ${proposal}.`;
    return `${label} : « ${value} » n'a que quatre chiffres, cinq sont attendus${birth ? " (99999 pour une naissance à l'étranger)" : ""}.${nearCode(near)}`;
  },
  remedy: "Mettez la colonne au format Texte, puis saisissez les cinq chiffres du code postal.",
  fix: ({ details }) => details.proposal,
  choices: ({ details, column: { field } }) => nearCodeChoice(field as PostalField, details.near),
  examples: {
    conforming: [{ note: "Le zéro est là.", participants: [{ postalCode: "01000" }] }],
    faulty: [
      {
        note: "01000 devenu le nombre 1000, à côté de Bourg-en-Bresse.",
        reference: true,
        participants: [{ postalCode: 1000, commune: "BOURG-EN-BRESSE" }],
      },
      {
        note: "Bruxelles : aucun zéro n'est proposé.",
        reference: true,
        participants: [{ birthPostalCode: "1000", birthCommune: "BRUXELLES" }],
      },
      {
        note: "Agen : c'est un autre chiffre qui manque, et la commune n'a qu'un code postal.",
        reference: true,
        participants: [{ postalCode: "4700" }],
      },
      { note: "Sans la liste des communes, aucun zéro n'est proposé.", participants: [{ birthPostalCode: 9100 }] },
    ],
  },
});
