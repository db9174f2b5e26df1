import { personsOf } from "../../people/persons";
import { severalRows } from "../../people/several-rows";
import { filledCells, numberCells } from "../../reading/cells";
import { pacer } from "../../work/run";
import { sheetRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";
import { SECOND_ENTRY } from "./example-second-row";

export default sheetRule<{ readonly other: number }>({
  code: "COH-36",
  name: "dates-du-plie-differentes",
  gravity: "erreur",
  source: choiceOfOurs(
    "un parcours dans le PLIE n'a qu'une entrée et qu'une sortie, quel que soit le nombre de ses opérations ; un nouveau parcours suit la sortie du précédent",
  ),
  summary:
    "Une même personne a, d'une ligne à l'autre, deux dates d'entrée dans le PLIE, ou de sortie, pour un seul parcours.",
  reads: ["id", "lastName", "firstName", "birthDate", "plieEntryDate", "plieExitDate"],
  check: function* ({ participants }, _context, report) {
    if (!participants?.columns.has("plieEntryDate")) return;
    const people = yield* severalRows(yield* personsOf(participants));
    const [entry, exit] = [numberCells(participants, "plieEntryDate"), numberCells(participants, "plieExitDate")];
    const isExitFilled = filledCells(participants, "plieExitDate");
    const other = (row: number): { readonly other: number } => ({ other: participants.firstRow + row + 1 });
    const pauseDue = pacer();
    for (const rows of people) {
      if (pauseDue(rows.length)) yield;
      const paths = pathsOf(rows, entry);
      for (const [place, path] of paths.entries()) {
        const first = path.find((row) => exit(row) !== undefined);
        const second = path.find((row) => first !== undefined && (exit(row) ?? exit(first)) !== exit(first));
        if (first !== undefined && second !== undefined)
          report(participants, { row: second, field: "plieExitDate" }, other(first));
        const next = paths[place + 1]?.[0];
        if (next === undefined) continue;
        const mayHaveLeft = path.some(
          (row) => (exit(row) ?? (isExitFilled(row) ? -Infinity : Infinity)) <= Number(entry(next)),
        );
        if (!mayHaveLeft) report(participants, { row: next, field: "plieEntryDate" }, other(path[0] as number));
      }
    }
  },
  message: ({ label, details }) =>
    `${label} : autre date que celle de la ligne ${details.other}, pour le même parcours de la même personne.`,
  remedy:
    "Donnez à toutes les lignes du parcours la même date ; si la personne est revenue après une sortie, saisissez la sortie du premier parcours.",
  beside: "other",
  examples: {
    conforming: [
      { note: "Les mêmes dates sur deux lignes.", participants: [{}, SECOND_ENTRY] },
      {
        note: "Un second parcours après la sortie du premier.",
        participants: [
          { plieExitDate: dateCell("28/02/2021") },
          { ...SECOND_ENTRY, plieEntryDate: dateCell("28/02/2021") },
        ],
      },
      {
        note: "La sortie n'est saisie que sur une ligne.",
        participants: [{ plieExitDate: null }, { ...SECOND_ENTRY, plieExitDate: dateCell("30/09/2021") }],
      },
      {
        note: "Une sortie illisible est une sortie.",
        participants: [{ plieExitDate: "fin février" }, { ...SECOND_ENTRY, plieEntryDate: dateCell("28/02/2021") }],
      },
    ],
    faulty: [
      {
        note: "Deux entrées dans le PLIE, sans sortie entre elles.",
        participants: [{}, { ...SECOND_ENTRY, plieEntryDate: dateCell("05/01/2021") }],
      },
      {
        note: "Le premier parcours finit après l'entrée dans le second.",
        participants: [
          { plieExitDate: dateCell("01/03/2021") },
          { ...SECOND_ENTRY, plieEntryDate: dateCell("28/02/2021") },
        ],
      },
      {
        note: "Deux sorties d'un même parcours.",
        participants: [
          { plieExitDate: dateCell("30/09/2021") },
          { ...SECOND_ENTRY, plieExitDate: dateCell("30/10/2021") },
        ],
      },
    ],
  },
});

/** The rows of each path, a path being told by its day of entry, from the first path to the last. */
function pathsOf(rows: readonly number[], entry: (row: number) => number | undefined): readonly (readonly number[])[] {
  const paths = new Map<number, number[]>();
  for (const row of rows) {
    const day = entry(row);
    if (day === undefined) continue;
    const path = paths.get(day);
    if (path) path.push(row);
    else paths.set(day, [row]);
  }
  return [...paths].sort(([a], [b]) => a - b).map(([, path]) => path);
}
