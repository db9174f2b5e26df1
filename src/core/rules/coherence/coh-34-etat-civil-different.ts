import { personsOf } from "../../people/persons";
import { severalRows } from "../../people/several-rows";
import { textCells } from "../../reading/cells";
import { placeKey } from "../../territory/place-key";
import { pacer } from "../../work/run";
import { sheetRule } from "../define-rule";
import { choiceOfOurs } from "../sources";
import { SECOND_ENTRY } from "./example-second-row";

export default sheetRule<{ readonly other: number }>({
  code: "COH-34",
  name: "etat-civil-different",
  gravity: "erreur",
  source: choiceOfOurs("une personne n'a qu'un sexe à l'état civil et qu'un lieu de naissance"),
  summary: "Une même personne a, d'une ligne à l'autre, deux sexes ou deux communes de naissance.",
  reads: ["id", "lastName", "firstName", "birthDate", "sex", "birthCommune", "birthPostalCode"],
  check: function* ({ participants }, _context, report) {
    if (!participants) return;
    const people = yield* severalRows(yield* personsOf(participants));
    const sex = textCells(participants, "sex");
    const [commune, code] = [textCells(participants, "birthCommune"), textCells(participants, "birthPostalCode")];
    const pauseDue = pacer();
    for (const rows of people) {
      if (pauseDue(rows.length)) yield;
      const say = (field: "sex" | "birthCommune", clash: Clash | null): void => {
        if (clash) report(participants, { row: clash.row, field }, { other: participants.firstRow + clash.other + 1 });
      };
      say(
        "sex",
        firstClash(rows, sex, () => true),
      );
      const bornAt = (row: number): string | undefined => {
        const name = commune(row);
        return name === undefined ? undefined : `${name}|${code(row) ?? ""}`;
      };
      const born = (row: number): Birth => ({ place: placeKey(String(commune(row))), code: code(row) });
      say(
        "birthCommune",
        firstClash(rows, bornAt, (a, b) => areTwoPlaces(born(a), born(b))),
      );
    }
  },
  message: ({ label, details }) =>
    `${label} : autre réponse que celle de la ligne ${details.other}, pour la même personne.`,
  remedy: "Corrigez la ligne fausse ; si ce sont deux personnes, donnez à chacune son identifiant.",
  beside: "other",
  examples: {
    conforming: [
      { note: "Les mêmes réponses sur deux lignes.", participants: [{}, SECOND_ENTRY] },
      {
        note: "La même commune écrite autrement.",
        participants: [
          { birthCommune: "SAINT-ÉTIENNE", birthPostalCode: "42000" },
          { ...SECOND_ENTRY, birthCommune: "St Etienne", birthPostalCode: "42100" },
        ],
      },
      {
        note: "Née à l'étranger : la ville ou le pays.",
        participants: [
          { birthCommune: "RABAT (MAROC)", birthPostalCode: "99999" },
          { ...SECOND_ENTRY, birthCommune: "MAROC", birthPostalCode: "99999" },
        ],
      },
      { note: "Rien à comparer.", participants: [{ sex: null }, SECOND_ENTRY] },
    ],
    faulty: [
      { note: "Deux sexes.", participants: [{ sex: "Femme" }, { ...SECOND_ENTRY, sex: "Homme" }] },
      {
        note: "Deux communes de naissance.",
        participants: [{}, { ...SECOND_ENTRY, birthCommune: "BORDEAUX", birthPostalCode: "33000" }],
      },
      {
        note: "Deux communes, sans code postal.",
        participants: [{ birthPostalCode: null }, { ...SECOND_ENTRY, birthCommune: "BORDEAUX", birthPostalCode: null }],
      },
    ],
  },
});

interface Clash {
  readonly row: number;
  /** The row above with which it clashes. */
  readonly other: number;
}

/** The first row whose answer is another one than that of a row above and clashes with it; each answer is looked at once, rows without any are passed over. One is enough: all lines of the person are to be read. */
function firstClash(
  rows: readonly number[],
  answer: (row: number) => string | undefined,
  clashes: (row: number, other: number) => boolean,
): Clash | null {
  const firstWith = new Map<string, number>();
  for (const row of rows) {
    const given = answer(row);
    if (given === undefined || firstWith.has(given)) continue;
    for (const other of firstWith.values()) if (clashes(row, other)) return { row, other };
    firstWith.set(given, row);
  }
  return null;
}

interface Birth {
  readonly place: string;
  readonly code: string | undefined;
}

/** Two names with one postal code are two ways of saying one place; so is a name within another (« Rabat », « Rabat Maroc »). */
function areTwoPlaces(a: Birth, b: Birth): boolean {
  if (a.place.includes(b.place) || b.place.includes(a.place)) return false;
  return a.code === undefined || a.code !== b.code;
}
