import { textCells } from "../../reading/cells";
import type { Table } from "../../reading/table";
import { asBeside } from "../as-beside";
import { sheetRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";
import { pacer, SLICE } from "../../work/run";
import { namesWithin, type FullName } from "./names-within";
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

/** The lower of two places or rows, either of which may be none (-1). */
function firstOf(one: number, other: number): number {
  return one === -1 || other === -1 ? Math.max(one, other) : Math.min(one, other);
}

function groupByLetters(
  rows: readonly number[],
  spelling: Int32Array,
  nameAt: (row: number) => FullName,
): SameLetters[] {
  const groups = new Map<string, SameLetters>();
  const lettersBySpelling = new Map<number, string>();
  for (const row of rows) {
    const spelt = spelling[row] as number;
    const { last, first } = nameAt(row);
    const letters = lettersBySpelling.get(spelt) ?? lettersOf(last, first);
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
    "un accent, un trait d'union ou une lettre d'écart avec la même date de naissance est plus souvent une faute de frappe qu'une autre personne ; de même un mot de plus dans le nom ou dans le prénom (nom d'usage, nom d'époux, civilité, second prénom)",
  ),
  summary:
    "Deux lignes portent la même date de naissance et presque le même nom : à une lettre, un accent ou un mot près (nom d'époux, civilité, second prénom).",
  reads: ["id", "lastName", "firstName", "birthDate"],
  check: function* ({ participants }, _context, report) {
    if (!participants) return;
    const { spelling } = yield* peopleOf(participants);
    const [lastName, firstName] = [textCells(participants, "lastName"), textCells(participants, "firstName")];
    const nameAt = (row: number): FullName => ({ last: String(lastName(row)), first: String(firstName(row)) });
    const pauseDue = pacer();
    for (const rows of yield* rowsByBirth(participants, spelling)) {
      if (pauseDue(rows.length)) yield;
      const names = groupByLetters(rows, spelling, nameAt);
      const nearest = yield* nearestNames(names.map(({ letters }) => letters));
      const within = yield* namesWithin(names.map(({ first }) => nameAt(first)));
      for (const [place, { first, other, rows: alike }] of names.entries()) {
        const near = names[firstOf(nearest[place] as number, within[place] as number)]?.first ?? -1;
        for (const row of alike) {
          const otherwise = spelling[row] === spelling[first] ? other : first;
          const found = firstOf(near, otherwise);
          if (found !== -1)
            report(participants, { row, field: "lastName" }, { other: participants.firstRow + found + 1 });
        }
      }
    }
  },
  message: ({ details }) => `Doublon possible avec la ligne ${details.other}.`,
  remedy: "Si c'est la même personne, écrivez son nom de la même façon partout ; sinon, ne changez rien.",
  choices: (facts) => asBeside(facts, ["lastName", "firstName"]),
  beside: "other",
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
      { note: "Un nom d'époux de plus.", participants: [{}, { id: "P002", lastName: "MARTIN ÉPOUSE DURAND" }] },
      { note: "Une civilité.", participants: [{}, { id: "P002", lastName: "MME MARTIN" }] },
    ],
  },
});
