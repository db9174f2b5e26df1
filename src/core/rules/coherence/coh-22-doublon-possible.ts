import type { Table } from "../../reading/table";
import { sheetRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";
import { pacer, SLICE } from "../../work/run";
import { lettersOf, nearestNames } from "./near-names";
import { peopleOf } from "../../people/same-spelling";

/** The rows of one birth date whose names have the same letters, however spelt. */
interface SameLetters {
  readonly letters: string;
  /** First row, and the first one that is spelt otherwise (-1: none). */
  readonly first: number;
  other: number;
  readonly rows: number[];
}

/** Rows that have a complete name, by birth date; a date that stands once has nothing to be compared with. */
function* rowsByBirth(table: Table, spelling: Int32Array): Generator<void, readonly (readonly number[])[]> {
  const birthDates = table.columns.get("birthDate")?.values;
  const groups = new Map<number, number[]>();
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % SLICE === 0) yield;
    if (spelling[row] === -1) continue;
    const birth = birthDates?.[row] as number;
    const group = groups.get(birth);
    if (group) group.push(row);
    else groups.set(birth, [row]);
  }
  return [...groups.values()].filter((rows) => rows.length > 1);
}

function groupByLetters(table: Table, spelling: Int32Array, rows: readonly number[]): SameLetters[] {
  const [lastNames, firstNames] = [table.columns.get("lastName")?.values, table.columns.get("firstName")?.values];
  const groups = new Map<string, SameLetters>();
  const lettersBySpelling = new Map<number, string>();
  for (const row of rows) {
    const spelt = spelling[row] as number;
    const letters = lettersBySpelling.get(spelt) ?? lettersOf(String(lastNames?.[row]), String(firstNames?.[row]));
    lettersBySpelling.set(spelt, letters);
    const group = groups.get(letters);
    if (!group) groups.set(letters, { letters, first: row, other: -1, rows: [row] });
    else {
      group.rows.push(row);
      if (group.other === -1 && spelt !== spelling[group.first]) group.other = row;
    }
  }
  return [...groups.values()];
}

export default sheetRule<{ readonly other: number }>({
  code: "COH-22",
  name: "doublon-possible",
  gravity: "alerte",
  source: choiceOfOurs(
    "un accent, un trait d'union ou une lettre d'écart avec la même date de naissance est plus souvent une faute de frappe qu'une autre personne",
  ),
  summary:
    "Deux lignes portent la même date de naissance et presque le même nom : aux accents et traits d'union près, ou à une lettre près.",
  reads: ["id", "lastName", "firstName", "birthDate"],
  check: function* ({ participants }, _context, report) {
    if (!participants) return;
    const { spelling } = yield* peopleOf(participants);
    const pauseDue = pacer();
    for (const rows of yield* rowsByBirth(participants, spelling)) {
      if (pauseDue(rows.length)) yield;
      const names = groupByLetters(participants, spelling, rows);
      const nearest = yield* nearestNames(names.map(({ letters }) => letters));
      for (const [place, { first, other, rows: alike }] of names.entries()) {
        const near = names[nearest[place] as number]?.first ?? -1;
        for (const row of alike) {
          const otherwise = spelling[row] === spelling[first] ? other : first;
          const found = near === -1 ? otherwise : otherwise === -1 ? near : Math.min(near, otherwise);
          if (found !== -1)
            report(participants, { row, field: "lastName" }, { other: participants.firstRow + found + 1 });
        }
      }
    }
  },
  message: ({ details }) => `Doublon possible avec la ligne ${details.other}.`,
  remedy: "Si c'est la même personne, écrivez son nom de la même façon partout ; sinon, ne changez rien.",
  examples: {
    conforming: [
      {
        note: "Même nom, une autre date de naissance.",
        participants: [{}, { id: "P002", lastName: "MARTIN", birthDate: dateCell("13/05/1984") }],
      },
      {
        note: "Même date de naissance, deux lettres d'écart.",
        participants: [{}, { id: "P002", lastName: "MARTEAU" }],
      },
      { note: "La même personne dans une autre opération.", participants: [{}, { operation: "2021-A1" }] },
    ],
    faulty: [
      { note: "Une lettre de plus.", participants: [{}, { id: "P002", lastName: "MARTINS" }] },
      {
        note: "Un trait d'union.",
        participants: [{ firstName: "JEAN PIERRE" }, { id: "P002", firstName: "JEAN-PIERRE" }],
      },
      { note: "Un accent.", participants: [{ lastName: "LEFEVRE" }, { id: "P002", lastName: "LEFÈVRE" }] },
    ],
  },
});
