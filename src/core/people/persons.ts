import { numbersOf } from "../reading/cells";
import type { Table } from "../reading/table";
import { memoisedBy } from "../work/memo";
import { rowsByIdentifier, strangersOf } from "./identifier-rows";
import { namingColumns, PersonKeys, type PersonKey } from "./person-keys";

/** Rows joined between two pauses: about a millisecond. */
const SLICE = 1024;
/** A row that names nobody of the Participants sheet. */
export const NOBODY = -1;

/** Who is who in the Participants sheet: rows that share the three names, or an identifier without contradicting one another, are one person. */
export interface Persons {
  readonly count: number;
  /** By row of Participants. A row that nothing names is a person of its own. */
  readonly ofRow: Int32Array;
  readonly keys: PersonKeys;
  /** {@link NOBODY} for an identifier that several persons bear: it names none of them. */
  readonly ofKey: ReadonlyMap<PersonKey, number>;
}

/** The rows of another sheet, grouped by person and ordered by start date within each, undated rows first. */
export interface RowsByPerson {
  readonly of: (person: number) => Int32Array;
  /** By row of the sheet: the person, or {@link NOBODY}. */
  readonly personOfRow: Int32Array;
  /** Rows whose identifier names one person and whose three names another; they go with the identifier. */
  readonly ambiguous: readonly number[];
}

/** Recognises the people of Participants; the answer is kept while the columns that name them are the same. */
export const personsOf = memoisedBy(namingColumns, function* (participants: Table): Generator<void, Persons> {
  const byIdentifier = yield* rowsByIdentifier(participants);
  const groups = byIdentifier.groups.copy();
  const keys = new PersonKeys();
  const { identifier, fullName } = keys.of(participants);
  const ofKey = new Map<PersonKey, number>();
  let row = 0;
  while (row < participants.rowCount) {
    const id = identifier(row);
    if (id !== null && !ofKey.has(id)) ofKey.set(id, row);
    const name = fullName(row);
    const namesake = name === null ? row : ofKey.get(name);
    if (namesake !== undefined) groups.join(namesake, row);
    else if (name !== null) ofKey.set(name, row);
    row += 1;
    if (row % SLICE === 0) yield;
  }
  const shared = new Set(strangersOf(byIdentifier, groups).map(({ other }): PersonKey | null => identifier(other)));
  const ofRow = new Int32Array(participants.rowCount);
  let count = 0;
  for (row = 0; row < ofRow.length; row += 1) {
    const first = groups.firstOf(row);
    ofRow[row] = first === row ? count++ : (ofRow[first] as number);
  }
  // From the first row of a key to its person, in place: a second map of as many keys is long to grow and to collect.
  let done = 0;
  for (const [key, at] of ofKey) {
    ofKey.set(key, shared.has(key) ? NOBODY : (ofRow[at] as number));
    done += 1;
    if (done % SLICE === 0) yield;
  }
  return { count, ofRow, keys, ofKey };
});

export function* rowsByPerson(
  persons: Persons,
  table: Table<"contracts"> | Table<"steps">,
): Generator<void, RowsByPerson> {
  const personOfRow = new Int32Array(table.rowCount).fill(NOBODY);
  const ambiguous: number[] = [];
  const first = new Int32Array(persons.count + 1);
  const { identifier, fullName } = persons.keys.of(table as Table);
  const personAt = (key: PersonKey | null): number => (key === null ? NOBODY : (persons.ofKey.get(key) ?? NOBODY));
  let row = 0;
  while (row < table.rowCount) {
    let person = NOBODY;
    if (table.present[row]) {
      const [byIdentifier, byName] = [personAt(identifier(row)), personAt(fullName(row))];
      if (byIdentifier !== NOBODY && byName !== NOBODY && byIdentifier !== byName) ambiguous.push(row);
      person = byIdentifier === NOBODY ? byName : byIdentifier;
    }
    personOfRow[row] = person;
    if (person !== NOBODY) first[person + 1] = (first[person + 1] as number) + 1;
    row += 1;
    if (row % SLICE === 0) yield;
  }
  for (let person = 0; person < persons.count; person += 1) {
    first[person + 1] = (first[person + 1] as number) + (first[person] as number);
  }
  const rows = new Int32Array(first[persons.count] as number);
  const next = first.slice();
  const starts = numbersOf(table.columns.get("start"));
  const start = (at: number): number => starts(at) ?? -Infinity;
  for (row = 0; row < table.rowCount; row += 1) {
    const person = personOfRow[row] as number;
    if (person === NOBODY) continue;
    const begin = first[person] as number;
    let at = next[person] as number;
    next[person] = at + 1;
    // Insertion: the contracts of one person are few, and mostly in order already.
    for (; at > begin && start(rows[at - 1] as number) > start(row); at -= 1) rows[at] = rows[at - 1] as number;
    rows[at] = row;
    if (row % SLICE === 0) yield;
  }
  return {
    of: (person) => rows.subarray(first[person] as number, first[person + 1] as number),
    personOfRow,
    ambiguous,
  };
}
