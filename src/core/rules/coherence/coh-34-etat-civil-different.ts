import { personsOf } from "../../people/persons";
import { severalRows } from "../../people/several-rows";
import { textCells } from "../../reading/cells";
import { placeKey } from "../../territory/place-key";
import { SLICE } from "../../work/run";
import { sheetRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

const OTHER_OPERATION = { operation: "2021-A1" } as const;

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
    const born = (row: number): Birth => ({ place: placeKey(commune(row) ?? ""), code: code(row) });
    let seen = 0;
    for (const rows of people) {
      for (const field of ["sex", "birthCommune"] as const) {
        const read = field === "sex" ? sex : commune;
        const [first, ...others] = rows.filter((row) => read(row) !== undefined);
        if (first === undefined) continue;
        for (const row of others) {
          if (seen % SLICE === 0) yield;
          seen += 1;
          const differs = field === "sex" ? sex(row) !== sex(first) : areTwoPlaces(born(row), born(first));
          if (differs) report(participants, { row, field }, { other: participants.firstRow + first + 1 });
        }
      }
    }
  },
  message: ({ label, details }) => `${label} : autre réponse que ligne ${details.other}, pour la même personne.`,
  remedy: "Corrigez la ligne fausse ; si ce sont deux personnes, donnez à chacune son identifiant.",
  examples: {
    conforming: [
      { note: "Les mêmes réponses sur deux lignes.", participants: [{}, OTHER_OPERATION] },
      {
        note: "La même commune écrite autrement.",
        participants: [
          { birthCommune: "SAINT-ÉTIENNE", birthPostalCode: "42000" },
          { ...OTHER_OPERATION, birthCommune: "St Etienne", birthPostalCode: "42100" },
        ],
      },
      {
        note: "Née à l'étranger : la ville ou le pays.",
        participants: [
          { birthCommune: "RABAT (MAROC)", birthPostalCode: "99999" },
          { ...OTHER_OPERATION, birthCommune: "MAROC", birthPostalCode: "99999" },
        ],
      },
      { note: "Rien à comparer.", participants: [{ sex: null }, OTHER_OPERATION] },
    ],
    faulty: [
      { note: "Deux sexes.", participants: [{ sex: "Femme" }, { ...OTHER_OPERATION, sex: "Homme" }] },
      {
        note: "Deux communes de naissance.",
        participants: [{}, { ...OTHER_OPERATION, birthCommune: "BORDEAUX", birthPostalCode: "33000" }],
      },
      {
        note: "Deux communes, sans code postal.",
        participants: [
          { birthPostalCode: null },
          { ...OTHER_OPERATION, birthCommune: "BORDEAUX", birthPostalCode: null },
        ],
      },
    ],
  },
});

interface Birth {
  readonly place: string;
  readonly code: string | undefined;
}

/** Two names with one postal code are two ways of saying one place; so is a name within another (« Rabat », « Rabat Maroc »). */
function areTwoPlaces(a: Birth, b: Birth): boolean {
  if (a.place === b.place || a.place.includes(b.place) || b.place.includes(a.place)) return false;
  return a.code === undefined || b.code === undefined || a.code !== b.code;
}
