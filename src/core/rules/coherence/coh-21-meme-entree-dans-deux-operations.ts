import { isReadable } from "../../reading/mark";
import { sheetRule } from "../define-rule";
import { dateCell } from "../example-day";
import { notice } from "../sources";
import { SLICE } from "../../work/run";
import { dayKey, pairKey } from "../../people/number-keys";
import { operationsOf } from "../../people/operations";
import { peopleOf } from "../../people/same-spelling";

export default sheetRule<{ readonly other: number }>({
  code: "COH-21",
  name: "meme-entree-dans-deux-operations",
  gravity: "alerte",
  source: notice(
    "il faut remplir plusieurs questionnaires avec différentes dates d'entrée et différents noms d'opérations",
    "5206",
  ),
  summary: "Une personne entre le même jour dans deux opérations.",
  reads: ["id", "lastName", "firstName", "birthDate", "operation", "entryDate"],
  check: function* ({ participants }, context, report) {
    const entry = participants?.columns.get("entryDate");
    if (!participants || !entry) return;
    const { person } = yield* peopleOf(participants);
    const operations = yield* operationsOf(participants, context);
    const firstRows = new Map<number, number>();
    const told = new Set<string>();
    for (let row = 0; row < participants.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      const [who, where] = [person[row] as number, operations[row] as number];
      if (who < 0 || where < 0 || !isReadable(entry.marks[row] as number)) continue;
      const key = pairKey(who, dayKey(entry.values[row] as number));
      const first = firstRows.get(key);
      if (first === undefined) firstRows.set(key, row);
      else if (operations[first] !== where && !told.has(`${key}/${where}`)) {
        told.add(`${key}/${where}`);
        report(participants, { row, field: "entryDate" }, { other: participants.firstRow + first + 1 });
      }
    }
  },
  message: ({ details }) =>
    `Même date d'entrée que dans une autre opération (ligne ${details.other}) : chaque opération a la sienne.`,
  remedy:
    "Vérifiez les dates d'entrée : une par opération. Plusieurs actions d'une même opération ne font qu'une ligne.",
  beside: "other",
  examples: {
    conforming: [
      {
        note: "Deux opérations, deux dates d'entrée.",
        participants: [{}, { operation: "2021-A1", entryDate: dateCell("01/03/2021") }],
      },
    ],
    faulty: [{ note: "Deux opérations, la même date d'entrée.", participants: [{}, { operation: "2021-A1" }] }],
  },
});
