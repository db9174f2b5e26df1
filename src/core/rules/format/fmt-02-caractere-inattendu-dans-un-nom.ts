import { cleanSpaces } from "../../text/fold";
import { cellRule } from "../define-rule";
import { choiceOfOurs } from "../sources";
import { NAME_FIELDS } from "./names";

const NAME = /^\p{L}[\p{L}\p{M} '’\-.]*$/u;
const ALLOWED = /[\p{L}\p{M} '’\-.]/u;

/** A dash that a text processor put in the place of a hyphen. */
function plainDashes(name: string): string {
  return cleanSpaces(name).replace(/ ?[\u2012-\u2015\u2212] ?/g, "-");
}

/** The first character that a name may not hold; a name that starts with a sign shows that sign. */
function unexpectedIn(name: string): string {
  for (const character of name) if (!ALLOWED.test(character)) return character;
  return [...name][0] ?? "";
}

export default cellRule({
  code: "FMT-02",
  name: "caractere-inattendu-dans-un-nom",
  gravity: "erreur",
  source: choiceOfOurs(
    "un chiffre ou un signe dans un nom vient d'une erreur de saisie ou d'export ; lettres, espace, apostrophe, tiret et point sont admis",
  ),
  summary: "Un nom ou un prénom contient un caractère inattendu.",
  sheet: "participants",
  fields: NAME_FIELDS,
  check: (name) => (NAME.test(name) ? null : { character: unexpectedIn(name) }),
  message: ({ label, details }) => `${label} : caractère inattendu « ${details.character} ».`,
  fix: ({ raw }) => (typeof raw === "string" && NAME.test(plainDashes(raw)) ? plainDashes(raw) : null),
  remedy: "Corrigez le nom : lettres, espaces, apostrophes, tirets et points seulement.",
  examples: {
    conforming: [{ note: "Apostrophe et tiret.", participants: [{ lastName: "L'HERMITE-SAINT-PÉ" }] }],
    faulty: [
      { note: "Un chiffre dans le nom.", participants: [{ lastName: "MART1N" }] },
      { note: "Un signe au début du prénom.", participants: [{ firstName: "-ANNE" }] },
    ],
  },
});
