import type { CellValue } from "../domain/cell";
import type { Day } from "../domain/day";
import { isReadable, MARK } from "../reading/mark";
import { orderOf, readDay } from "../reading/read-day";
import { rawValue, type Column, type Table, type Tables } from "../reading/table";
import { NAMING_FIELDS, REPEATED_FIELDS } from "../questionnaire/repeated-fields";
import { memoisedBy } from "../work/memo";
import { SLICE } from "../work/run";
import { comparable } from "./person-keys";

/** A row of a sheet of people. */
export interface PersonRow {
  readonly table: Table;
  readonly row: number;
}

/** What another row of the same person says, where it can be read. */
export interface Told extends PersonRow {
  readonly value: string | { readonly day: Day };
}

/** Of a row, what the other rows of its person say in a column that is repeated. */
export type ToldElsewhere = (own: PersonRow, field: string) => readonly Told[];

/** An identifier, or a name, that more rows bear names nobody: each of them would be compared with all the others. */
const MOST_ROWS = 500;

/** The sheets of people. */
export function peopleTables({ participants, contracts, steps }: Tables): readonly Table[] {
  return [participants, contracts, steps].flatMap((table): Table[] => (table ? [table as Table] : []));
}

/**
 * Whether two rows name the same person, one of the columns that name them left aside: the identifier, or the last and the first name, are the same, and
 * nothing that both say is different.
 */
function isSamePerson(own: PersonRow, other: PersonRow, aside: string): boolean {
  const same = new Set<string>();
  for (const field of NAMING_FIELDS) {
    if (field === aside) continue;
    const [one, another] = [nameAt(own, field), nameAt(other, field)];
    if (one === null || another === null) continue;
    if (one !== another) return false;
    same.add(field);
  }
  return same.has("id") || (same.has("lastName") && same.has("firstName"));
}

/** What a column says on a row, comparable; null where it is empty, unreadable, or missing. */
function nameAt({ table, row }: PersonRow, field: string): string | number | null {
  const value = valueAt(table.columns.get(field), row);
  return typeof value === "string" ? comparable(value) : value;
}

function valueAt(column: Column | undefined, row: number): string | number | null {
  return column && isReadable(column.marks[row] as number) ? (column.values[row] ?? null) : null;
}

/** The other rows that hold the very same value in a repeated column and name the same person. */
export function sameCells(tables: Tables, own: PersonRow, field: string, raw: CellValue): readonly PersonRow[] {
  if (raw === null) return [];
  return peopleTables(tables).flatMap((table) => {
    const column = table.columns.get(field);
    if (!column) return [];
    const found: PersonRow[] = [];
    for (let row = 0; row < table.rowCount; row += 1) {
      if (rawValue(table, row, column) !== raw || (table === own.table && row === own.row)) continue;
      if (table.present[row] && isSamePerson(own, { table, row }, field)) found.push({ table, row });
    }
    return found;
  });
}

/** Answers for the rows in which one of these columns cannot be read, or is empty: of the others nobody asks. */
export const toldElsewhere = memoisedBy(
  (tables: Tables) => peopleTables(tables).flatMap(repeatedColumns),
  function* (tables: Tables): Generator<void, ToldElsewhere> {
    const wanted = new Set<string>();
    yield* eachRow(peopleTables(tables).filter(mayWant), (own) => {
      if (repeatedColumns(own.table).some((column) => isWanting(column, own.row)))
        for (const key of keysOf(own)) wanted.add(key);
    });
    const rows = new Map<string, PersonRow[]>();
    if (wanted.size > 0)
      yield* eachRow(peopleTables(tables), (own) => {
        for (const key of keysOf(own)) {
          if (!wanted.has(key)) continue;
          const known = rows.get(key);
          if (known) known.push(own);
          else rows.set(key, [own]);
        }
      });
    for (const [key, { length }] of rows) if (length > MOST_ROWS) rows.delete(key);
    return (own, field) => {
      const others = new Set(keysOf(own).flatMap((key) => rows.get(key) ?? []));
      return [...others].flatMap((other): Told[] => {
        const column = other.table.columns.get(field);
        const value = valueAt(column, other.row);
        if (
          value === null ||
          (column && isDoubtful(rawValue(other.table, other.row, column), column)) ||
          (other.table === own.table && other.row === own.row)
        )
          return [];
        if (!isSamePerson(own, other, field)) return [];
        return [{ ...other, value: typeof value === "number" ? { day: value } : value }];
      });
    };
  },
);

function repeatedColumns({ columns }: Table): readonly (Column | undefined)[] {
  return REPEATED_FIELDS.map((field) => columns.get(field));
}

/** Whether one of these columns has cells that are empty or cannot be read: of most sheets none has. */
function mayWant(table: Table): boolean {
  return repeatedColumns(table).some(
    (column) => column && (!column.alwaysFilled || (column.anyMarks & MARK.UNREADABLE) !== 0),
  );
}

/** A date whose text may be two days, or two centuries, tells nothing of another cell: it is likely to be a copy of it. */
function isDoubtful(raw: CellValue, { definition }: Column): boolean {
  if (definition.kind !== "day" || typeof raw !== "string") return false;
  return orderOf(raw) === "either" || (readDay(raw, 1900, 2000).marks & MARK.TWO_DIGIT_YEAR) !== 0;
}

function isWanting(column: Column | undefined, row: number): boolean {
  return column !== undefined && !isReadable(column.marks[row] as number);
}

/** Under what a person is looked for: the identifier, and both names. */
function keysOf(own: PersonRow): readonly string[] {
  const [id, last, first] = [nameAt(own, "id"), nameAt(own, "lastName"), nameAt(own, "firstName")];
  return [...(id === null ? [] : [`id ${id}`]), ...(last === null || first === null ? [] : [`name ${last} ${first}`])];
}

function* eachRow(tables: readonly Table[], visit: (own: PersonRow) => void): Generator<void> {
  for (const table of tables)
    for (let row = 0; row < table.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      if (table.present[row]) visit({ table, row });
    }
}
