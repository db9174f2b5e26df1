import { matchCommune } from "../../territory/match-commune";
import { participantRule } from "../define-rule";
import { BORN_ABROAD } from "../format/postal-code";
import { BIRTH_PLACE } from "../quotations";

export default participantRule({
  code: "COH-16",
  name: "naissance-a-l-etranger",
  gravity: "alerte",
  source: BIRTH_PLACE,
  summary:
    "La commune de naissance est française et le code postal est 99999, ou le code postal est français et la commune n'existe pas en France.",
  fields: ["birthPostalCode", "birthCommune"],
  at: "birthCommune",
  check: ({ birthPostalCode, birthCommune }, { reference }) => {
    if (!reference) return null;
    if (birthPostalCode === BORN_ABROAD) {
      // « Valence (Espagne) » says its country: it is not the French town of that name.
      const saysMore = /[(,]/.test(birthCommune);
      return !saysMore && reference.communesNamed(birthCommune).length > 0 ? { abroad: true } : null;
    }
    const match = matchCommune(reference, birthCommune, birthPostalCode);
    if (match.kind !== "mismatch" || match.expected.length === 0) return null;
    return reference.communesNamed(birthCommune).length === 0 ? { abroad: false, postalCode: birthPostalCode } : null;
  },
  message: ({ details, value }) =>
    details.abroad
      ? `Naissance à l'étranger (99999) et commune « ${value} » : à vérifier.`
      : `Code postal de naissance ${details.postalCode} et commune « ${value} », inconnue en France : à vérifier.`,
  remedy: "Corrigez la commune ou le code postal de naissance ; 99999 et le pays pour une naissance à l'étranger.",
  examples: {
    conforming: [
      { note: "Née à Agen.", reference: true },
      {
        note: "Née au Maroc.",
        reference: true,
        participants: [{ birthCommune: "MAROC", birthPostalCode: "99999" }],
      },
      {
        note: "Une ville étrangère de même nom, avec son pays.",
        reference: true,
        participants: [{ birthCommune: "VALENCE (ESPAGNE)", birthPostalCode: "99999" }],
      },
      {
        note: "Sans la liste des communes, rien n'est dit.",
        participants: [{ birthCommune: "AGEN", birthPostalCode: "99999" }],
      },
    ],
    faulty: [
      {
        note: "99999 pour une commune française.",
        reference: true,
        participants: [{ birthCommune: "AGEN", birthPostalCode: "99999" }],
      },
      {
        note: "Un pays, et un code postal français.",
        reference: true,
        participants: [{ birthCommune: "MAROC", birthPostalCode: "47000" }],
      },
    ],
  },
});
