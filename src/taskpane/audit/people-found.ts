import { personsOf } from "../../core/people/persons";
import type { Table } from "../../core/reading/table";
import { personText } from "../people/person";
import { holdsWords } from "../people/typed-words";

/** People shown at once: a person types one more word rather than reading on. */
const MOST_PEOPLE = 20;

/** Rows read between two pauses of a search. */
const SLICE = 1000;

/** The people of a control who answer a search: the first rows of each, and how many people there are. */
export interface PeopleFound {
  readonly table: Table;
  readonly rows: readonly number[];
  readonly count: number;
}

/** The people whose row holds every word, each once; none while nothing is typed. */
export function* peopleFound(table: Table, words: readonly string[]): Generator<void, PeopleFound> {
  const rows: number[] = [];
  if (words.length === 0) return { table, rows, count: 0 };
  const { ofRow } = yield* personsOf(table);
  const seen = new Set<number>();
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % SLICE === 0) yield;
    const person = ofRow[row] as number;
    if (!table.present[row] || seen.has(person) || !holdsWords(personText(table, row), words)) continue;
    seen.add(person);
    if (rows.length < MOST_PEOPLE) rows.push(row);
  }
  return { table, rows, count: seen.size };
}
