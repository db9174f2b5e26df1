import { communeOfInseeCode } from "../../territory/insee-code";
import { matchCommune } from "../../territory/match-commune";
import { listText } from "../../text/french";
import { participantRule } from "../define-rule";
import { communeChoice, postalCodeChoices, postalCodesNamed } from "../format/places";
import { isPostalCode } from "../format/postal-code";
import { regulation } from "../sources";

/** Communes named in the sentence; some postal codes serve forty of them. */
const NAMED = 4;

export default participantRule({
  code: "COH-17",
  name: "code-postal-et-commune",
  gravity: "alerte",
  source: regulation(
    "DGEFP, Ma Démarche FSE, « Indicateurs – suivi des participants – intégration en masse » (v2.0, 24/03/2015)",
    "questions fréquentes",
    "l'association du code postal et de la commune figure parmi les causes de rejet d'un import",
    "http://docplayer.fr/13145830-Union-europeenne-ma-demarche-fse-documentation-technique-indicateurs-suivi-des-participants-integration-en-masse-des-participants.html",
  ),
  summary: "Le code postal et la commune de résidence ne vont pas ensemble.",
  fields: ["postalCode", "commune"],
  at: "commune",
  check: ({ postalCode, commune }, { reference }) => {
    if (!reference || !isPostalCode(postalCode)) return null;
    const match = matchCommune(reference, commune, postalCode);
    if (match.kind !== "mismatch" || communeOfInseeCode(reference, postalCode, commune)) return null;
    return { postalCode, expected: match.expected.map(({ name }) => name) };
  },
  message: ({ details, value }) => {
    const postalCode = details.postalCode;
    const expected = details.expected;
    const named = expected.length > NAMED ? [...expected.slice(0, NAMED), "d'autres"] : expected;
    const why = named.length === 0 ? "aucune commune n'a ce code postal" : `${postalCode} : ${listText(named)}`;
    return `Code postal ${postalCode} et commune « ${value} » ne correspondent pas (${why}).`;
  },
  remedy: "Corrigez le code postal ou le nom de la commune.",
  choices: ({ details, cell, context: { reference } }) => {
    if (!reference) return [];
    const codes = postalCodesNamed(reference, cell("commune"));
    const served = reference.communesOfPostalCode(details.postalCode);
    return [...postalCodeChoices("postalCode", codes), ...communeChoice("commune", served)];
  },
  examples: {
    conforming: [
      { note: "Agen, 47000.", reference: true },
      {
        note: "Saint abrégé, sans traits d'union.",
        reference: true,
        participants: [{ postalCode: "33160", commune: "ST MEDARD EN JALLES" }],
      },
      {
        note: "Un arrondissement.",
        reference: true,
        participants: [{ postalCode: "75012", commune: "PARIS 12E" }],
      },
      {
        note: "Une ancienne commune, réunie depuis à une autre.",
        reference: true,
        participants: [{ postalCode: "24660", commune: "NOTRE-DAME-DE-SANILHAC" }],
      },
      {
        note: "Un code CEDEX.",
        reference: true,
        participants: [{ postalCode: "33075", commune: "BORDEAUX CEDEX" }],
      },
      {
        note: "Sans la liste des communes, rien n'est dit.",
        participants: [{ postalCode: "33000", commune: "AGEN" }],
      },
    ],
    faulty: [
      {
        note: "Le code postal d'une autre ville.",
        reference: true,
        participants: [{ postalCode: "33000", commune: "AGEN" }],
      },
      {
        note: "Un code postal qui n'existe pas.",
        reference: true,
        participants: [{ postalCode: "47999", commune: "AGEN" }],
      },
    ],
  },
});
