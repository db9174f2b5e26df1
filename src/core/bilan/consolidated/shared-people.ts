import { NOBODY as NO_PERSON, personsOf } from "../../people/persons";
import { PersonKeys } from "../../people/person-keys";
import type { Figure } from "../../indicators/figure";
import { SLICE } from "../../work/run";
import type { Member } from "./member";

/** Where a person of several PLIE stands in one of them. */
export interface SharedPlace {
  /** Place of the member in the consolidation. */
  readonly member: number;
  /** The person's first row, as the sheet numbers it. */
  readonly row: number;
  /** In PL03 of that PLIE. */
  readonly accompanied: boolean;
  /** In the participations of that PLIE. */
  readonly counted: boolean;
}

/** A person of several PLIE: the same last name, first name and day of birth. Each PLIE has an identifier of its own. */
export type SharedPerson = readonly SharedPlace[];

/** The people who are in several of the workbooks, whose figures count them in each; nobody is named. */
export function* sharedPeople(members: readonly Member[]): Generator<void, readonly SharedPerson[]> {
  // One spelling of names for all: the same person has the same number in each workbook.
  const names = new PersonKeys();
  const firstMember = new Map<number, number>();
  const shared = new Set<number>();
  const keys: Float64Array[] = [];
  for (const [place, { indicators }] of members.entries()) {
    const { table } = indicators.population;
    const { fullName } = names.of(table);
    const own = new Float64Array(table.rowCount).fill(NaN);
    keys.push(own);
    for (let row = 0; row < table.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      const key = table.present[row] ? fullName(row) : null;
      if (key === null) continue;
      own[row] = key;
      const known = firstMember.get(key);
      if (known === undefined) firstMember.set(key, place);
      else if (known !== place) shared.add(key);
    }
  }
  const found = new Map<number, SharedPlace[]>();
  for (const [place, member] of members.entries())
    yield* placesIn(member, place, keys[place] as Float64Array, shared, found);
  return [...found.values()];
}

function* placesIn(
  { indicators }: Member,
  place: number,
  keys: Float64Array,
  shared: ReadonlySet<number>,
  found: Map<number, SharedPlace[]>,
): Generator<void> {
  if (shared.size === 0) return;
  const { population, outputs, movements } = indicators;
  const { table } = population;
  const persons = yield* personsOf(table);
  const accompanied = personsIn(movements.figures.PL03, persons.ofRow, persons.count);
  const counted = personsIn(outputs.total, persons.ofRow, persons.count);
  const told = new Set<number>();
  for (let row = 0; row < keys.length; row += 1) {
    const key = keys[row] as number;
    const person = persons.ofRow[row] as number;
    if (!shared.has(key) || person === NO_PERSON || told.has(key)) continue;
    told.add(key);
    const places = found.get(key) ?? [];
    found.set(key, places);
    places.push({
      member: place,
      row: table.firstRow + row + 1,
      accompanied: accompanied[person] === 1,
      counted: counted[person] === 1,
    });
  }
}

function personsIn({ mask }: Figure, ofRow: Int32Array, count: number): Uint8Array {
  const marked = new Uint8Array(count);
  for (let row = 0; row < mask.length; row += 1) if (mask[row]) marked[ofRow[row] as number] = 1;
  return marked;
}

/** How many more than there are people the participations of all the PLIE count. */
export function countedTwice(shared: readonly SharedPerson[]): number {
  return shared.reduce((sum, places) => sum + Math.max(0, places.filter(({ counted }) => counted).length - 1), 0);
}
