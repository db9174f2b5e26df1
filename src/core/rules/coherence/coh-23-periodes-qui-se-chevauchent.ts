import { isFilled, isReadable } from "../../reading/mark";
import type { Table } from "../../reading/table";
import { sheetRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";
import { operationsOf } from "../../people/operations";
import { rowsOfStays } from "../../people/participations";
import { peopleOf } from "../../people/same-spelling";

interface Stay {
  readonly row: number;
  readonly start: number;
  /** Inclusive; infinite while the person is in the operation. */
  readonly end: number;
}

/** The stay of a row, or null when its dates cannot tell one. */
function stayOf(table: Table, row: number): Stay | null {
  const entry = table.columns.get("entryDate");
  const exit = table.columns.get("exitDate");
  if (!entry || !isReadable(entry.marks[row] as number)) return null;
  const start = entry.values[row] as number;
  if (!exit || !isFilled(exit.marks[row] as number)) return { row, start, end: Infinity };
  const end = exit.values[row] as number;
  return isReadable(exit.marks[row] as number) && end >= start ? { row, start, end } : null;
}

export default sheetRule<{ readonly other: number }>({
  code: "COH-23",
  name: "periodes-qui-se-chevauchent",
  gravity: "alerte",
  source: choiceOfOurs("une personne n'est pas deux fois à la fois dans une opération"),
  summary: "Deux périodes d'une même personne dans une même opération se chevauchent.",
  reads: ["id", "lastName", "firstName", "birthDate", "operation", "entryDate", "exitDate"],
  check: function* ({ participants }, context, report) {
    if (!participants) return;
    const { person } = yield* peopleOf(participants);
    const operations = yield* operationsOf(participants, context);
    for (const rows of yield* rowsOfStays(person, operations)) {
      yield;
      const several = rows.flatMap((row) => stayOf(participants, row) ?? []);
      several.sort((a, b) => a.start - b.start);
      let longest: Stay | undefined;
      for (const stay of several) {
        if (longest && stay.start <= longest.end)
          report(
            participants,
            { row: stay.row, field: "entryDate" },
            { other: participants.firstRow + longest.row + 1 },
          );
        if (!longest || stay.end > longest.end) longest = stay;
      }
    }
  },
  message: ({ details }) => `Périodes qui se chevauchent pour la même opération (avec la ligne ${details.other}).`,
  remedy:
    "Vérifiez les dates d'entrée et de sortie des deux lignes ; sans date de sortie, la personne est encore dans l'opération.",
  beside: "other",
  examples: {
    conforming: [
      {
        note: "Revenue le lendemain de sa sortie.",
        participants: [
          { exitDate: dateCell("30/04/2021") },
          { entryDate: dateCell("01/05/2021"), exitDate: dateCell("30/06/2021") },
        ],
      },
    ],
    faulty: [
      {
        note: "Revenue le jour même de sa sortie.",
        participants: [
          { exitDate: dateCell("30/04/2021") },
          { entryDate: dateCell("30/04/2021"), exitDate: dateCell("30/06/2021") },
        ],
      },
      {
        note: "La première période n'a pas de fin.",
        participants: [{ exitDate: null }, { entryDate: dateCell("01/05/2021"), exitDate: dateCell("30/06/2021") }],
      },
    ],
  },
});
