import { civilDate, dayOf, isCivilDate, type Day } from "../../domain/day";
import { FullNames } from "../../people/full-names";
import { peopleOf } from "../../people/same-spelling";
import { foldWords } from "../../text/fold";
import { asBeside } from "../as-beside";
import { sheetRule } from "../define-rule";
import { dateCell, SOMEONE_ELSE } from "../example-day";
import { SLICE } from "../../work/run";
import { choiceOfOurs } from "../sources";

/** The same date with its day and its month exchanged; null where that is no date, or the same one. */
function exchanged(day: Day): Day | null {
  const { year, month, day: dayOfMonth } = civilDate(day);
  if (month === dayOfMonth || !isCivilDate(year, dayOfMonth, month)) return null;
  return dayOf(year, dayOfMonth, month);
}

export default sheetRule<{ readonly other: number; readonly what: string }>({
  code: "COH-25",
  name: "nom-ou-date-inverses",
  gravity: "alerte",
  source: choiceOfOurs(
    "un nom et un prénom échangés, ou un jour et un mois de naissance échangés, sont plus souvent une faute de saisie qu'une autre personne",
  ),
  summary:
    "Deux lignes désignent sans doute la même personne : nom et prénom, ou jour et mois de naissance, y sont échangés.",
  reads: ["id", "lastName", "firstName", "birthDate"],
  check: function* ({ participants }, _context, report) {
    if (!participants) return;
    const { person, spelling } = yield* peopleOf(participants);
    const [lastNames, firstNames, births] = ["lastName", "firstName", "birthDate"].map(
      (field) => participants.columns.get(field)?.values,
    );
    const names = new FullNames();
    const folded = new Map<string, string>();
    const bare = (name: unknown): string => {
      const text = String(name);
      const known = folded.get(text) ?? foldWords(text);
      folded.set(text, known);
      return known;
    };
    const firstRows = new Map<number, number>();
    for (let row = 0; row < participants.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      if (spelling[row] !== row) continue;
      const [last, first, birth] = [bare(lastNames?.[row]), bare(firstNames?.[row]), births?.[row] as Day];
      const otherBirth = exchanged(birth);
      const swapped = last === first ? undefined : firstRows.get(names.keyOf(first, last, birth));
      const turned = otherBirth === null ? undefined : firstRows.get(names.keyOf(last, first, otherBirth));
      const other = swapped ?? turned;
      if (other !== undefined && person[other] !== person[row]) {
        const what = swapped === undefined ? "jour et mois de naissance" : "nom et prénom";
        const field = swapped === undefined ? "birthDate" : "lastName";
        report(participants, { row, field }, { other: participants.firstRow + other + 1, what });
      }
      const key = names.keyOf(last, first, birth);
      if (!firstRows.has(key)) firstRows.set(key, row);
    }
  },
  message: ({ details }) => `Doublon possible avec la ligne ${details.other} : ${details.what} y sont échangés.`,
  remedy: "Si c'est la même personne, corrigez celle des deux lignes qui se trompe ; sinon, ne changez rien.",
  choices: (facts) => asBeside(facts, facts.column.field === "birthDate" ? ["birthDate"] : ["lastName", "firstName"]),
  beside: "other",
  examples: {
    conforming: [
      { note: "Deux personnes.", participants: [{}, { ...SOMEONE_ELSE, id: "P002" }] },
      {
        note: "Le même nom, une date de naissance sans rapport.",
        participants: [{}, { id: "P002", birthDate: dateCell("06/12/1984") }],
      },
    ],
    faulty: [
      {
        note: "Nom et prénom échangés.",
        participants: [{}, { id: "P002", lastName: "CAMILLE", firstName: "MARTIN" }],
      },
      {
        note: "Né le 12 mai, né le 5 décembre.",
        participants: [{}, { id: "P002", birthDate: dateCell("05/12/1984") }],
      },
    ],
  },
});
