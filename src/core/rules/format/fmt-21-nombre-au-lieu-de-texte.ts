import { MARK } from "../../reading/mark";
import { cellText } from "../../domain/value-text";
import { readingRule } from "../define-rule";
import { choiceOfOurs } from "../sources";
import { isPostalCode } from "./postal-code";

export default readingRule({
  code: "FMT-21",
  name: "nombre-au-lieu-de-texte",
  gravity: "info",
  source: choiceOfOurs(
    "un code postal saisi comme nombre est compris, mais il perdrait son zéro initial dans un département inférieur à 10",
  ),
  summary: "Un code postal est saisi comme un nombre au lieu d'un texte.",
  mark: MARK.NUMBER_AS_TEXT,
  fields: ["postalCode", "birthPostalCode"],
  message: ({ label, value }) => `${label} : « ${value} » est saisi comme un nombre, et lu comme un code postal.`,
  remedy: "Rien d'obligatoire : mettez la colonne au format Texte avant de saisir d'autres codes postaux.",
  fix: ({ raw }) => (typeof raw === "number" && isPostalCode(cellText(raw)) ? cellText(raw) : null),
  examples: {
    conforming: [{ note: "Un texte de cinq chiffres.", participants: [{ postalCode: "47000" }] }],
    faulty: [{ note: "Le nombre 47000.", participants: [{ postalCode: 47000 }] }],
  },
});
