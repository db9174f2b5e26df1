import { isReadable } from "../reading/mark";
import { personKeys } from "../reading/person-key";
import type { Table } from "../reading/table";

/** Rows joined between two pauses: about a millisecond. */
const SLICE = 1024;
const NOBODY = -1;

/** Who is who in the Participants sheet: rows that share a key (identifier, or the three names) are one person. */
export interface Persons {
  readonly count: number;
  /** By row of Participants. A row that nothing names is a person of its own. */
  readonly ofRow: Int32Array;
  readonly ofKey: ReadonlyMap<string, number>;
}

/** The rows of another sheet, grouped by person and ordered by start date within each, undated rows first. */
export interface RowsByPerson {
  readonly of: (person: number) => Int32Array;
  /** By row of the sheet: the person, or -1 where it names nobody known. */
  readonly personOfRow: Int32Array;
  /** Rows whose identifier names one person and whose three names another; they go with the identifier. */
  readonly ambiguous: readonly number[];
}

export function* personsOf(participants: Table<"participants">): Generator<void, Persons> {
  const groups = new Groups(participants.rowCount);
  const ofKey = new Map<string, number>();
  let row = 0;
  for (const keys of personKeys(participants)) {
    for (const key of keys) {
      const known = ofKey.get(key);
      if (known === undefined) ofKey.set(key, row);
      else groups.join(known, row);
    }
    row += 1;
    if (row % SLICE === 0) yield;
  }
  const ofRow = new Int32Array(participants.rowCount);
  let count = 0;
  for (row = 0; row < ofRow.length; row += 1) {
    const root = groups.root(row);
    // The root of a group is its first row: it has its number already.
    ofRow[row] = root === row ? count++ : (ofRow[root] as number);
  }
  // From the first row of a key to its person, in place: a second map of as many keys is long to grow and to collect.
  let done = 0;
  for (const [key, at] of ofKey) {
    ofKey.set(key, ofRow[at] as number);
    done += 1;
    if (done % SLICE === 0) yield;
  }
  return { count, ofRow, ofKey };
}

export function* rowsByPerson(
  persons: Persons,
  table: Table<"contracts"> | Table<"steps">,
): Generator<void, RowsByPerson> {
  const personOfRow = new Int32Array(table.rowCount).fill(NOBODY);
  const ambiguous: number[] = [];
  const first = new Int32Array(persons.count + 1);
  let row = 0;
  for (const keys of personKeys(table as Table)) {
    let person = NOBODY;
    for (const key of table.present[row] ? keys : []) {
      const known = persons.ofKey.get(key);
      if (known === undefined) continue;
      if (person === NOBODY) person = known;
      else if (person !== known) ambiguous.push(row);
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
  const start = startReader(table);
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

function startReader(table: Table<"contracts"> | Table<"steps">): (row: number) => number {
  const column = table.columns.get("start");
  return (row) => (column && isReadable(column.marks[row] as number) ? (column.values[row] as number) : -Infinity);
}

/** Disjoint sets of rows; the root of a set is its first row. */
class Groups {
  private readonly parent: Int32Array;

  constructor(size: number) {
    this.parent = new Int32Array(size).map((_, index) => index);
  }

  root(row: number): number {
    let at = row;
    while (this.parent[at] !== at) {
      const above = this.parent[this.parent[at] as number] as number;
      this.parent[at] = above;
      at = above;
    }
    return at;
  }

  join(a: number, b: number): void {
    const [first, other] = [this.root(a), this.root(b)];
    this.parent[Math.max(first, other)] = Math.min(first, other);
  }
}
