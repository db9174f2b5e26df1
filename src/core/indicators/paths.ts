import type { Day } from "../domain/day";
import type { Persons } from "../people/persons";
import { answersOrder } from "../people/answers-order";
import type { Table } from "../reading/table";
import { numberCells } from "../reading/cells";

/** Where a path has no exit, and a row no path. */
export const NONE = -0x80000000;

/**
 * The paths of people in the PLIE, in parallel arrays. A row of Participants is an entry in an operation; the rows of one person whose stays in
 * the PLIE overlap are one path, from the first entry to the exit. Someone who comes back after an exit has a second path.
 */
export interface Paths {
  readonly length: number;
  readonly entries: Int32Array;
  /** {@link NONE} while the person is in the PLIE. */
  readonly exits: Int32Array;
  /** The row that tells the exit, or {@link NONE}. */
  readonly exitRows: Int32Array;
  /** The row that tells the first entry. */
  readonly entryRows: Int32Array;
  /** The row that stands for the path: a complete one where the path is counted. */
  readonly rows: Int32Array;
  /** 1 where a row at least of the path is complete: the others are not counted. */
  readonly counted: Uint8Array;
  /** By row of the table: its path, or {@link NONE}. */
  readonly pathOfRow: Int32Array;
  /** 1 on one row of each person who has a complete row and no entry date in the PLIE: in no path. */
  readonly undated: Uint8Array;
  readonly persons: Persons;
}

/**
 * @param leaves whether the exit typed on a row is an exit (a suspension is not).
 */
export function pathsOf(
  table: Table<"participants">,
  persons: Persons,
  complete: Uint8Array,
  leaves: (row: number) => boolean,
): Paths {
  const personOfRow = persons.ofRow;
  const entry = numberCells(table, "plieEntryDate");
  const exit = numberCells(table, "plieExitDate");
  const order = sortedRows(table, persons, entry);
  const path = new PathArrays(table.rowCount);
  const undated = new Uint8Array(table.rowCount);
  let [person, undatedPerson] = [NONE, NONE];
  for (const row of order) {
    const start = entry(row);
    const typed = exit(row);
    const isNewPerson = personOfRow[row] !== person;
    person = personOfRow[row] as number;
    const end = typed !== undefined && leaves(row) ? typed : undefined;
    if (isNewPerson || (start !== undefined && path.isOver(start))) {
      if (start === undefined) {
        if (complete[row] && person !== undatedPerson) {
          undated[row] = 1;
          undatedPerson = person;
        }
        person = NONE;
        continue;
      }
      path.open(row, start);
    }
    path.take(row, end, complete[row] === 1);
  }
  return { ...path.result(), undated, persons };
}

class PathArrays {
  private length = 0;
  private readonly entries: Int32Array;
  private readonly exits: Int32Array;
  private readonly exitRows: Int32Array;
  private readonly entryRows: Int32Array;
  private readonly rows: Int32Array;
  private readonly counted: Uint8Array;
  private readonly pathOfRow: Int32Array;

  constructor(rowCount: number) {
    this.entries = new Int32Array(rowCount);
    this.exits = new Int32Array(rowCount).fill(NONE);
    this.exitRows = new Int32Array(rowCount).fill(NONE);
    this.entryRows = new Int32Array(rowCount);
    this.rows = new Int32Array(rowCount);
    this.counted = new Uint8Array(rowCount);
    this.pathOfRow = new Int32Array(rowCount).fill(NONE);
  }

  isOver(day: Day): boolean {
    const end = this.exits[this.length - 1] as number;
    return end !== NONE && day > end;
  }

  open(row: number, start: Day): void {
    this.entries[this.length] = start;
    this.entryRows[this.length] = row;
    this.rows[this.length] = row;
    this.length += 1;
  }

  /** An exit before the entry is a mistake, told by its own rule: the person is taken to be in the PLIE still. */
  take(row: number, end: Day | undefined, complete: boolean): void {
    const last = this.length - 1;
    this.pathOfRow[row] = last;
    if (complete && !this.counted[last]) {
      this.counted[last] = 1;
      this.rows[last] = row;
    }
    if (end === undefined || end < (this.entries[last] as number) || end < (this.exits[last] as number)) return;
    if (end === this.exits[last]) return;
    this.exits[last] = end;
    this.exitRows[last] = row;
  }

  result(): Omit<Paths, "undated" | "persons"> {
    const { length } = this;
    return {
      length,
      entries: this.entries.subarray(0, length),
      exits: this.exits.subarray(0, length),
      exitRows: this.exitRows.subarray(0, length),
      entryRows: this.entryRows.subarray(0, length),
      rows: this.rows.subarray(0, length),
      counted: this.counted.subarray(0, length),
      pathOfRow: this.pathOfRow,
    };
  }
}

/** Present rows by person, then entry date (none last), then place in the sheet. */
function sortedRows(
  table: Table<"participants">,
  persons: Persons,
  entry: (row: number) => Day | undefined,
): Int32Array {
  const starts = new Float64Array(table.rowCount);
  const first = new Int32Array(persons.count + 1);
  for (let row = 0; row < table.rowCount; row += 1) {
    starts[row] = entry(row) ?? Infinity;
    const after = (persons.ofRow[row] as number) + 1;
    if (table.present[row]) first[after] = (first[after] as number) + 1;
  }
  for (let person = 0; person < persons.count; person += 1)
    first[person + 1] = (first[person + 1] as number) + (first[person] as number);
  const next = first.slice();
  const order = new Int32Array(first[persons.count] as number);
  for (let row = 0; row < table.rowCount; row += 1) {
    if (!table.present[row]) continue;
    const person = persons.ofRow[row] as number;
    order[next[person] as number] = row;
    next[person] = (next[person] as number) + 1;
  }
  const byAnswers = answersOrder(table);
  const byStart = (a: number, b: number): number => {
    const [one, other] = [starts[a] as number, starts[b] as number];
    if (one !== other) return one - other;
    // Of one day: by what they answer, so that the order of the sheet decides nothing.
    return byAnswers(a, b) || a - b;
  };
  // Most people have one row: sorting theirs alone costs a tenth of sorting all.
  for (let person = 0; person < persons.count; person += 1) {
    const [from, to] = [first[person] as number, first[person + 1] as number];
    if (to - from > 1) order.subarray(from, to).sort(byStart);
  }
  return order;
}
