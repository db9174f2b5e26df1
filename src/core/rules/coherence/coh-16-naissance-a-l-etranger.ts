import { communeOfInseeCode } from "../../territory/insee-code";
import { isOverseas, matchCommune } from "../../territory/match-commune";
import { fold } from "../../text/fold";
import { participantRule } from "../define-rule";
import { communeChoice, postalCodeChoices, postalCodesNamed } from "../format/places";
import { BORN_ABROAD, isPostalCode } from "../format/postal-code";
import { BIRTH_PLACE } from "../quotations";

/** The country itself, which names no commune. */
const COUNTRY = /^(?:la )?(?:france(?: metropolitaine)?|fr|fra)$/;

export default participantRule({
  code: "COH-16",
  name: "naissance-a-l-etranger",
  gravity: "alerte",
  source: BIRTH_PLACE,
  summary:
    "La commune de naissance est française et le code postal est 99999, ou elle n'existe pas en France et le code postal n'est pas 99999.",
  fields: ["birthPostalCode", "birthCommune"],
  at: "birthCommune",
  check: ({ birthPostalCode, birthCommune }, { reference }) => {
    if (!reference) return null;
    if (birthPostalCode === BORN_ABROAD) {
      // « Valence (Espagne) » says its country: it is not the French town of that name.
      const saysMore = /[(,]/.test(birthCommune);
      const isFrench =
        COUNTRY.test(fold(birthCommune)) ||
        isOverseas(birthCommune) ||
        reference.communesNamed(birthCommune).length > 0;
      return !saysMore && isFrench ? { abroad: true } : null;
    }
    // The form of the code is told by other rules; a code that no commune has any more says nothing against a commune that exists.
    if (!isPostalCode(birthPostalCode) || reference.communesNamed(birthCommune).length > 0) return null;
    const match = matchCommune(reference, birthCommune, birthPostalCode);
    if (match.kind !== "mismatch" || communeOfInseeCode(reference, birthPostalCode, birthCommune)) return null;
    const isCountry = COUNTRY.test(fold(birthCommune));
    return { abroad: false, isCountry, isCode: match.expected.length > 0, postalCode: birthPostalCode };
  },
  message: ({ details, value }) => {
    if (details.abroad) return `Naissance à l'étranger (99999) et commune « ${value} » : à vérifier.`;
    if (details.isCountry) return `« ${value} » n'est pas une commune : à préciser pour la naissance.`;
    const unknown = details.isCode ? "inconnue" : "tous deux inconnus";
    return `Code postal de naissance ${details.postalCode} et commune « ${value} », ${unknown} en France : à vérifier.`;
  },
  remedy: "Corrigez la commune ou le code postal de naissance ; 99999 et le pays pour une naissance à l'étranger.",
  choices: ({ details, cell, context: { reference } }) => {
    if (!reference) return [];
    if (details.abroad) return postalCodeChoices("birthPostalCode", postalCodesNamed(reference, cell("birthCommune")));
    if (details.isCountry) return [];
    const served = reference.communesOfPostalCode(details.postalCode);
    // Where the code serves several communes, one of them badly spelled is as likely as a birth abroad: nothing short can be offered.
    return served.length > 1
      ? []
      : [
          {
            label: `Écrire ${BORN_ABROAD} (naissance à l'étranger)`,
            changes: [{ field: "birthPostalCode", value: BORN_ABROAD }],
          },
          ...communeChoice("birthCommune", served),
        ];
  },
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
      {
        note: "Un pays, et un code postal qu'aucune commune n'a.",
        reference: true,
        participants: [{ birthCommune: "ALGÉRIE", birthPostalCode: "91352" }],
      },
      {
        note: "La France, à la place de la commune.",
        reference: true,
        participants: [{ birthCommune: "FRANCE", birthPostalCode: "75000" }],
      },
      {
        note: "Un territoire d'outre-mer, qui n'est pas l'étranger.",
        reference: true,
        participants: [{ birthCommune: "GUADELOUPE", birthPostalCode: "99999" }],
      },
    ],
  },
});
