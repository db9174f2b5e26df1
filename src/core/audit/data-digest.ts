import { isCellError, type CellValue } from "../domain/cell";
import type { Control } from "../engine/control";
import { isProtocolKind, type SheetKind } from "../questionnaire/sheets";
import { isFilled } from "../reading/mark";
import { rawValue, type Column, type Table } from "../reading/table";
import { sha256Hex } from "../text/digest";

/** The digests of one sheet that was read. */
export interface TableDigest {
  readonly kind: SheetKind;
  readonly sheet: string;
  /** The sheet row of the first one of the table, from 0. */
  readonly firstRow: number;
  /** The fields read, in alphabetical order, with the digest of what each column holds whatever the order of its rows. */
  readonly columns: readonly { readonly field: string; readonly heading: string; readonly digest: string }[];
  /** By row of the table; "" where there is none. */
  readonly rows: readonly string[];
}

/** What was read, in a few letters: changes with any cell that is recognised, and with nothing else. */
export interface DataDigest {
  /** SHA-256 of everything, lower-case hexadecimal. */
  readonly whole: string;
  readonly tables: readonly TableDigest[];
}

/** Which fields are looked at: those of an earlier control, so that a column that is newly recognised changes nothing. All of them when absent. */
export type DigestFields = Readonly<Partial<Record<SheetKind, readonly string[]>>>;

/** Rows between two pauses. */
const SLICE = 256;

/**
 * The digest of the recognised cells, as the sheet holds them: a text, a number to 15 digits as Excel keeps them, a date as its serial of 1900, a boolean, an
 * error. Each row is the list of its filled cells by the id of their field, and the whole is the list of the rows' digests in alphabetical order: neither the
 * order of rows and columns, nor headings, looks, other sheets and unknown columns change it, nor does saving the file again in Excel or LibreOffice.
 */
export function* dataDigestOf({ list }: Pick<Control, "list">, fields: DigestFields = {}): Generator<void, DataDigest> {
  const tables: TableDigest[] = [];
  const lines: string[] = [];
  for (const table of list) {
    // What a protocol says is told apart, by its lines and fiches.
    if (isProtocolKind(table.kind)) continue;
    const digest = yield* tableDigest(table, fields[table.kind]);
    tables.push(digest);
    lines.push(
      `${table.kind}\u0001${digest.columns.map(({ field }) => field).join("\u0001")}`,
      ...digest.rows.filter((row) => row !== "").sort(),
    );
    yield;
  }
  return { whole: sha256Hex(lines.join("\n")), tables };
}

/** Values of a column that are kept as they are written: answers and communes, not names. */
const MOST_KNOWN = 1_000;

function add(counts: Map<string, number>, value: string, count: number): void {
  counts.set(value, (counts.get(value) ?? 0) + count);
}

/** A value of a column, written once however many cells hold it. */
interface Known {
  readonly canonical: string;
  /** The same after the name of its field. */
  readonly told: string;
  count: number;
}

function* tableDigest(table: Table, only: readonly string[] | undefined): Generator<void, TableDigest> {
  const columns = [...table.columns.values()]
    .filter(({ field }) => only === undefined || only.includes(field))
    .sort((one, other) => (one.field < other.field ? -1 : 1));
  const known = columns.map(() => new Map<CellValue, Known>());
  const counts = columns.map(() => new Map<string, number>());
  const rows: string[] = Array<string>(table.rowCount).fill("");
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % SLICE === 0) yield;
    if (!table.present[row]) continue;
    let text: string = table.kind;
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index] as Column;
      if (!isFilled(column.marks[row] as number)) continue;
      const raw = rawValue(table, row, column);
      const values = known[index] as Map<CellValue, Known>;
      const value = values.get(raw);
      if (value) {
        value.count += 1;
        text += value.told;
        continue;
      }
      const canonical = canonicalCell(table, row, column);
      const told = `\u0001${column.field}=${canonical}`;
      if (values.size < MOST_KNOWN) values.set(raw, { canonical, told, count: 1 });
      else add(counts[index] as Map<string, number>, canonical, 1);
      text += told;
    }
    rows[row] = sha256Hex(text);
  }
  const digests: TableDigest["columns"][number][] = [];
  for (const [index, { field, heading }] of columns.entries()) {
    const own = counts[index] as Map<string, number>;
    for (const { canonical, count } of (known[index] as Map<CellValue, Known>).values()) add(own, canonical, count);
    const values = [...own].map(([value, count]) => `${value}\u0001${count}`).sort();
    digests.push({ field, heading, digest: sha256Hex(values.join("\n")).slice(0, 16) });
    yield;
  }
  return { kind: table.kind, sheet: table.grid.name, firstRow: table.firstRow, columns: digests, rows };
}

/** Days between the two ways in which Excel counts. */
const SYSTEM_1904 = 1462;

/** What a cell holds, written so that two programs that save the same cell give the same text. */
export function canonicalCell(table: Table, row: number, column: Column): string {
  const value = rawValue(table, row, column);
  const shift = column.definition.kind === "day" && table.grid.dateSystem === 1904 ? SYSTEM_1904 : 0;
  return canonicalValue(value, shift);
}

function canonicalValue(value: CellValue, shift: number): string {
  switch (typeof value) {
    case "string":
      return `t${value.replace(/\r\n?/g, "\n")}`;
    case "number":
      return `n${Number.isInteger(value) ? value + shift : Number((value + shift).toPrecision(15))}`;
    case "boolean":
      return value ? "b1" : "b0";
    default:
      return isCellError(value) ? `e${value.error}` : "";
  }
}
