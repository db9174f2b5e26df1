import { textsOf, numbersOf } from "../reading/cells";
import type { Table } from "../reading/table";
import { cleanSpaces } from "../text/fold";
import { memoisedBy } from "../work/memo";
import { SLICE } from "../work/run";
import { FullNames } from "./full-names";
import { rowsByIdentifier, strangersOf, type Stranger } from "./identifier-rows";
import { identifierKey, namingColumns } from "./person-keys";

/**
 * Who is who as it is written: for the rules that tell a line typed twice from a name that may be somebody else's. Whoever counts people asks {@link personsOf},
 * which forgives accents and hyphens. Numbers by row, equal where it is the same person or the same spelling; -1 where nothing tells.
 */
export interface People {
  /** The row where the person first stands. Rows are the same person when they share a {@link spelling}, or an identifier without contradicting one another, directly or through others. */
  readonly person: Int32Array;
  /** Persons who bear the identifier of someone else. */
  readonly strangers: readonly Stranger[];
  /** The row where last name, first name and birth date first stand written so (case and spaces apart, accents and hyphens kept). */
  readonly spelling: Int32Array;
}

/** Recognises the persons of a sheet; the answer is kept while the columns that name them are the same. */
export const peopleOf = memoisedBy(namingColumns, function* (table: Table): Generator<void, People> {
  const byIdentifier = yield* rowsByIdentifier(table);
  const groups = byIdentifier.groups.copy();
  const [id, lastName, firstName, birthDate] = namingColumns(table);
  const [lastNames, firstNames, births] = [textsOf(lastName), textsOf(firstName), numbersOf(birthDate)];
  const spelling = new Int32Array(table.rowCount).fill(-1);
  const named = new Uint8Array(table.rowCount);
  const names = new FullNames();
  const byName = new Map<number, number>();
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % SLICE === 0) yield;
    if (identifierKey(id, row) !== null) named[row] = 1;
    const [last, first, birth] = [lastNames(row) ?? "", firstNames(row) ?? "", births(row)];
    if (last === "" || first === "" || birth === undefined) continue;
    const same = firstRow(byName, names.keyOf(spelt(last), spelt(first), birth), row);
    spelling[row] = same;
    groups.join(row, same);
    named[row] = 1;
  }
  const person = Int32Array.from(named, (isNamed, row) => (isNamed ? groups.firstOf(row) : -1));
  return { person, spelling, strangers: strangersOf(byIdentifier, groups) };
});

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
