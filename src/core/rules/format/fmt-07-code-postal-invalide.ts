import { communeOfInseeCode } from "../../territory/insee-code";
import { postalCodeSlipped } from "../../territory/postal-slip";
import { cleanSpaces } from "../../text/fold";
import { sheetRule } from "../define-rule";
import { choiceOfOurs } from "../sources";
import { eachPlaceOf, nearCode, placeChoices } from "./places";
import { BORN_ABROAD, hasLostZero, isPostalCode, looksLikeInsee, plainPostalCode } from "./postal-code";

export default sheetRule<{ readonly near: string | null }>({
  code: "FMT-07",
  name: "code-postal-invalide",
  gravity: "erreur",
  source: choiceOfOurs(
    "cinq chiffres, départements 01 à 98, la Corse en 20 : forme des codes postaux français ; le seul code de la commune à une faute de frappe près est montré, jamais écrit",
  ),
  summary: "Un code postal n'a pas cinq chiffres valides.",
  reads: ["postalCode", "commune"],
  check: function* ({ participants }, { reference }, report) {
    if (!participants) return;
    yield* eachPlaceOf(participants, "postalCode", (row, code, commune) => {
      if (isPostalCode(code) || hasLostZero(code) || code === BORN_ABROAD) return;
      // « 2A004 » is told by FMT-11 where the commune is known.
      if (reference && looksLikeInsee(code) && communeOfInseeCode(reference, code, commune)) return;
      report(
        participants,
        { row, field: "postalCode" },
        { near: reference && postalCodeSlipped(reference, code, commune) },
      );
    });
  },
  passing: ["near"],
  message: ({ value, details }) => `Code postal invalide « ${value} » (5 chiffres attendus).${nearCode(details.near)}`,
  remedy: "Saisissez les cinq chiffres du code postal de résidence.",
  // A code of the commune a slip away is shown, for the person to decide: nothing says that the commune is the one that was meant.
  fix: ({ raw }) => {
    const plain = typeof raw === "string" ? plainPostalCode(cleanSpaces(raw)) : null;
    return plain === BORN_ABROAD ? null : plain;
  },
  choices: ({ details, cell, context: { reference } }) => placeChoices("postalCode", details.near, cell, reference),
  examples: {
    conforming: [
      { note: "Agen.", participants: [{ postalCode: "47000" }] },
      { note: "Ajaccio : la Corse s'écrit 20.", participants: [{ postalCode: "20000" }] },
      { note: "Saint-Denis de La Réunion.", participants: [{ postalCode: "97400" }] },
    ],
    faulty: [
      {
        note: "La commune et son code postal, chacun dans la cellule de l'autre.",
        reference: true,
        participants: [{ postalCode: "AGEN", commune: "47000" }],
      },
      {
        note: "Le numéro du département, à côté d'une commune qui n'a qu'un code postal.",
        reference: true,
        participants: [{ postalCode: "47", commune: "AGEN" }],
      },
      { note: "Six chiffres.", participants: [{ postalCode: "470000" }] },
      { note: "Le département 00 n'existe pas.", participants: [{ postalCode: "00100" }] },
      {
        note: "Des lettres, à côté d'Agen qui n'a qu'un code postal.",
        reference: true,
        participants: [{ postalCode: "4700O", commune: "AGEN" }],
      },
    ],
  },
});
