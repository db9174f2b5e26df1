import { communeOfInseeCode, postalCodeMeant } from "../../territory/insee-code";
import { listText } from "../../text/french";
import { sheetRule } from "../define-rule";
import { BIRTH_PLACE } from "../quotations";
import { eachPlace, PLACE_FIELDS, postalCodeChoices, type PostalField } from "./places";
import { BORN_ABROAD, isPostalCode, looksLikeInsee } from "./postal-code";

/** Postal codes named in the sentence: Paris has twenty of them. */
const NAMED = 3;

type InseeCode = {
  readonly code: string;
  readonly commune: string | null;
  readonly postalCodes: readonly string[];
  readonly proposal: string | null;
};

export default sheetRule<InseeCode>({
  code: "FMT-11",
  name: "code-insee-au-lieu-du-code-postal",
  gravity: "alerte",
  source: BIRTH_PLACE,
  summary: "Un code INSEE se trouve à la place d'un code postal.",
  reads: PLACE_FIELDS,
  check: function* ({ participants }, { reference }, report) {
    if (!participants) return;
    yield* eachPlace(participants, (row, field, code, name) => {
      const commune =
        reference && (isPostalCode(code) || looksLikeInsee(code)) ? communeOfInseeCode(reference, code, name) : null;
      if (commune) {
        const postalCodes = commune.postalCodes;
        report(
          participants,
          { row, field },
          { code, commune: commune.name, postalCodes, proposal: postalCodeMeant(commune, name) },
        );
      } else if (field === "birthPostalCode" && looksLikeInsee(code))
        report(participants, { row, field }, { code, commune: null, postalCodes: [], proposal: null });
    });
  },
  message: ({ details: { code, commune, postalCodes } }) => {
    if (commune === null)
      return `${code} ressemble à un code INSEE ; le questionnaire demande un code postal (99999 à l'étranger).`;
    const named = postalCodes.length > NAMED ? [...postalCodes.slice(0, NAMED), "d'autres"] : postalCodes;
    return `${code} est le code INSEE de la commune « ${commune} », pas son code postal (${listText(named, "ou")}).`;
  },
  remedy: "Remplacez le code INSEE par le code postal de la commune, ou par 99999 pour une naissance à l'étranger.",
  fix: ({ details }) => details.proposal,
  // A code of 99 and three digits is that of a country.
  choices: ({ details: { code, commune, postalCodes }, column: { field } }) =>
    commune === null && code.startsWith("99")
      ? [{ label: `Écrire ${BORN_ABROAD} (naissance à l'étranger)`, changes: [{ field, value: BORN_ABROAD }] }]
      : postalCodeChoices(field as PostalField, postalCodes),
  examples: {
    conforming: [
      { note: "Le code postal d'Ajaccio.", participants: [{ birthCommune: "AJACCIO", birthPostalCode: "20000" }] },
      { note: "Un code postal.", reference: true, participants: [{ commune: "BORDEAUX", postalCode: "33000" }] },
    ],
    faulty: [
      { note: "Code INSEE du Maroc.", participants: [{ birthPostalCode: "99350" }] },
      { note: "Code INSEE d'Ajaccio.", participants: [{ birthPostalCode: "2A004" }] },
      {
        note: "Code INSEE de Bordeaux, qui a plusieurs codes postaux.",
        reference: true,
        participants: [{ birthCommune: "BORDEAUX", birthPostalCode: "33063" }],
      },
      {
        note: "Code INSEE d'Agen dans l'adresse : son seul code postal est proposé.",
        reference: true,
        participants: [{ commune: "AGEN", postalCode: "47001" }],
      },
    ],
  },
});
