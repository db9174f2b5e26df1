import { textCells } from "../../reading/cells";
import { personsOf } from "../../people/persons";
import { peopleOf } from "../../people/same-spelling";
import { fold } from "../../text/fold";
import { sheetRule } from "../define-rule";
import { SOMEONE_ELSE } from "../example-day";
import { compactTelephone, telephoneKind } from "../format/telephone";
import { SLICE } from "../../work/run";
import { choiceOfOurs } from "../sources";

/** « 06 12 34 56 78 » and « +33 6 12 34 56 78 » are one number. */
function numberKey(typed: string): string | null {
  return telephoneKind(typed) === null ? null : compactTelephone(typed).replace(/^\+33/, "0");
}

const CONTACTS = [
  { field: "mobilePhone", what: "téléphone", keyOf: numberKey },
  { field: "email", what: "courriel", keyOf: (typed: string) => (typed.includes("@") ? fold(typed) : null) },
] as const;

export default sheetRule<{ readonly other: number; readonly what: string }>({
  code: "COH-26",
  name: "meme-contact",
  gravity: "info",
  source: choiceOfOurs(
    "un même courriel ou un même mobile pour deux personnes est un couple, un parent, ou deux fois la même personne : seul qui la connaît le sait",
  ),
  summary: "Deux personnes ont le même courriel ou le même téléphone mobile.",
  reads: ["id", "lastName", "firstName", "birthDate", "mobilePhone", "email"],
  check: function* ({ participants }, _context, report) {
    if (!participants) return;
    const { person } = yield* peopleOf(participants);
    // An accent apart they are counted as one person: there are no two of them to be told.
    const { ofRow } = yield* personsOf(participants);
    for (const { field, what, keyOf } of CONTACTS) {
      const valueOf = textCells(participants, field);
      const rowsByContact = new Map<string, [number, ...number[]]>();
      for (let row = 0; row < participants.rowCount; row += 1) {
        if (row % SLICE === 0) yield;
        const typed = person[row] === -1 ? undefined : valueOf(row);
        const key = typed === undefined ? null : keyOf(typed);
        if (key === null) continue;
        const rows = rowsByContact.get(key);
        if (!rows) rowsByContact.set(key, [row]);
        else if (rows.every((known) => ofRow[known] !== ofRow[row])) rows.push(row);
      }
      for (const [first, second, third] of rowsByContact.values()) {
        // A contact borne by three people is a structure's, or a referent's.
        if (second === undefined || third !== undefined) continue;
        report(participants, { row: second, field }, { other: participants.firstRow + first + 1, what });
      }
    }
  },
  message: ({ details }) =>
    `Doublon possible avec la ligne ${details.other} : le même ${details.what} pour deux personnes.`,
  remedy: "Rien d'obligatoire : si c'est la même personne, écrivez son nom et sa date de naissance de la même façon.",
  beside: "other",
  examples: {
    conforming: [
      {
        note: "Chacun les siens.",
        participants: [{}, { ...SOMEONE_ELSE, mobilePhone: "0698765432", email: "autre@courriel.example" }],
      },
      {
        note: "La même personne dans une autre opération.",
        participants: [{}, { operation: "2021-A1" }],
      },
      {
        note: "Un accent les distingue : une seule personne, comptée comme telle.",
        participants: [{ id: null }, { id: null, lastName: "MÄRTIN", operation: "2021-A1" }],
      },
      {
        note: "Le numéro d'une structure, donné par trois personnes.",
        participants: [
          { email: null },
          { ...SOMEONE_ELSE, email: null },
          { id: "P003", lastName: "PETIT", firstName: "ALIX", email: null },
        ],
      },
    ],
    faulty: [
      {
        note: "Le même mobile, écrit autrement.",
        participants: [{}, { ...SOMEONE_ELSE, mobilePhone: "+33 6 12 34 56 78", email: "autre@courriel.example" }],
      },
      { note: "Le même courriel.", participants: [{}, { ...SOMEONE_ELSE, mobilePhone: null }] },
    ],
  },
});
