import { cleanSpaces } from "../../text/fold";
import { cellRule } from "../define-rule";
import { choiceOfOurs } from "../sources";
import { BORN_ABROAD, hasLostZero, isPostalCode, plainPostalCode } from "./postal-code";

export default cellRule({
  code: "FMT-07",
  name: "code-postal-invalide",
  gravity: "erreur",
  source: choiceOfOurs("cinq chiffres, départements 01 à 98, la Corse en 20 : forme des codes postaux français"),
  summary: "Un code postal n'a pas cinq chiffres valides.",
  sheet: "participants",
  fields: ["postalCode"],
  check: (code) => (isPostalCode(code) || hasLostZero(code) || code === BORN_ABROAD ? null : {}),
  message: ({ value }) => `Code postal invalide « ${value} » (5 chiffres attendus).`,
  remedy: "Saisissez les cinq chiffres du code postal de résidence.",
  fix: ({ raw }) => {
    const plain = typeof raw === "string" ? plainPostalCode(cleanSpaces(raw)) : null;
    return plain === BORN_ABROAD ? null : plain;
  },
  examples: {
    conforming: [
      { note: "Agen.", participants: [{ postalCode: "47000" }] },
      { note: "Ajaccio : la Corse s'écrit 20.", participants: [{ postalCode: "20000" }] },
      { note: "Saint-Denis de La Réunion.", participants: [{ postalCode: "97400" }] },
    ],
    faulty: [
      { note: "Six chiffres.", participants: [{ postalCode: "470000" }] },
      { note: "Le département 00 n'existe pas.", participants: [{ postalCode: "00100" }] },
      { note: "Des lettres.", participants: [{ postalCode: "4700O" }] },
    ],
  },
});
