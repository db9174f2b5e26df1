import { FullNames } from "./full-names";
import { IdentifierRows, type Stranger } from "./identifier-rows";
import { isReadable } from "../reading/mark";
import { identifierKey } from "./person-keys";
import { RowGroups } from "./row-groups";
import type { Column, Table } from "../reading/table";
import { cleanSpaces } from "../text/fold";
import { SLICE } from "../work/run";

/** Who is who in a sheet: numbers by row, equal where it is the same person or the same spelling; -1 where nothing tells. */
export interface People {
  /** The row where the person first stands. Rows are the same person when they share a {@link spelling}, or an identifier without contradicting one another, directly or through others. */
  readonly person: Int32Array;
  /** Persons who bear the identifier of someone else. */
  readonly strangers: readonly Stranger[];
  /** The row where last name, first name and birth date first stand written so (case and spaces apart, accents and hyphens kept). */
  readonly spelling: Int32Array;
}

const known = new WeakMap<Table, People>();

/** Recognises the persons of a sheet; the answer is kept for the other rules. */
export function* peopleOf(table: Table): Generator<void, People> {
  const kept = known.get(table);
  if (kept) return kept;
  const [id, lastName, firstName, birthDate] = ["id", "lastName", "firstName", "birthDate"].map((field) =>
    table.columns.get(field),
  );
  const groups = new RowGroups(table.rowCount);
  const spelling = new Int32Array(table.rowCount).fill(-1);
  const named = new Uint8Array(table.rowCount);
  const sameIdentifier = new IdentifierRows(table, groups);
  const names = new FullNames();
  const byName = new Map<number, number>();

  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % SLICE === 0) yield;
    const identifier = identifierKey(id, row);
    if (identifier !== null) {
      sameIdentifier.take(identifier, row);
      named[row] = 1;
    }
    const [last, first] = [textAt(lastName, row), textAt(firstName, row)];
    if (last === "" || first === "" || !birthDate || !isReadable(birthDate.marks[row] as number)) continue;
    const same = firstRow(byName, names.keyOf(spelt(last), spelt(first), birthDate.values[row] as number), row);
    spelling[row] = same;
    groups.join(row, same);
    named[row] = 1;
  }

  const person = Int32Array.from(named, (isNamed, row) => (isNamed ? groups.firstOf(row) : -1));
  const people = { person, spelling, strangers: sameIdentifier.strangers() };
  known.set(table, people);
  return people;
}

function textAt(column: Column | undefined, row: number): string {
  return column && isReadable(column.marks[row] as number) ? String(column.values[row]) : "";
}

/** Most names: nothing but the case to forget. */
const PLAIN = /^[A-Za-z-]+(?: [A-Za-z-]+)*$/;

function spelt(name: string): string {
  if (PLAIN.test(name)) return name.toUpperCase();
  return cleanSpaces(name)
    .normalize("NFC")
    .replace(/[’‘ʼ`´]/g, "'")
    .toUpperCase();
}

function firstRow<Key>(rows: Map<Key, number>, key: Key, row: number): number {
  const first = rows.get(key);
  if (first !== undefined) return first;
  rows.set(key, row);
  return row;
}
