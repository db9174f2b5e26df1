import { isCellError, type CellValue } from "../domain/cell";
import { foldWords } from "../text/fold";
import { beginsCount, isBareTotal, isCounted, isNote, isSubtotal } from "./row-words";
import type { AsideReason, Column, Table } from "./table";

/** Rows looked at between two pauses. */
const SLICE = 8192;
/** Fewer cells that say the same as their headings may be a coincidence. */
const MIN_REPEATED = 3;
/** Below this a number in a column of dates is a count: as a date it would be before 1928, or 1932. */
const FIRST_DATE = 10_000;
/** Texts that name what a row is about. Any other text is an answer, even « Total » for an employer or « Nombre de… » for a unit of measure. */
const NAMING: readonly string[] = ["id", "lastName", "firstName", "fiche"];

const CHARACTER = /[\p{L}\p{N}]/u;
const LETTER = /\p{L}/u;

/** What has to be known of a column to tell the rows that are no data. */
export type NamedColumn = Pick<Column, "field" | "definition" | "heading" | "sheetColumn">;
type ReadRows = Pick<Table, "kind" | "grid" | "firstRow" | "present"> & {
  readonly columns: ReadonlyMap<string, NamedColumn>;
};
type Pause = { readonly rows: 0 };

interface Heading {
  readonly column: NamedColumn;
  readonly folded: string;
}

/** By column of the grid; none where a column is no field. */
type Headings = readonly (Heading | undefined)[];

/** How far a row was looked at: its first cell, its first recognised one. */
const A_CELL = 1;
const A_FIELD = 2;

/**
 * The rows that people write around their data, and that are none: the headings repeated, a total or a count, a note. By row of the table, ascending.
 *
 * A choice, since no text says what a row is: read as people, such rows are so many false anomalies, and the shares of the Bilan are wrong. But what is
 * missing about a person has to be told, so that nobody may be lost by it: beside the word « Total », an identifier, a name, a date or any answer in words
 * makes a row of data, and a lone text is one unless it plainly is a note. What is set aside is told, with its place.
 *
 * A row is judged by its own cells and the headings alone, so that some rows read again give what the whole sheet would. Only a row that begins as one of
 * these is judged: the others cost a look at their cells up to the first recognised one, which is nearly always a column or two.
 */
export function* rowsSetAside(rows: ReadRows): Generator<Pause, ReadonlyMap<number, AsideReason>> {
  const { grid, firstRow, present } = rows;
  const headings = headingsOf(rows);
  const aside = new Map<number, AsideReason>();
  const met = new Uint8Array(present.length);
  const offset = firstRow - grid.firstRow;
  let left = present.reduce((sum, one) => sum + one, 0);
  for (let index = 0; index < grid.columns.length && left > 0; index += 1) {
    const cells = grid.columns[index] as readonly CellValue[];
    const folded = headings[index]?.folded;
    for (let from = 0; from < present.length; from += SLICE) {
      const to = Math.min(present.length, from + SLICE);
      for (let row = from; row < to; row += 1) {
        if (!present[row] || met[row] === A_FIELD) continue;
        const cell = cells[offset + row] ?? null;
        if (isBlank(cell)) continue;
        if ((!met[row] && isLabel(cell)) || (folded !== undefined && repeats(cell, folded))) {
          const reason = reasonOf(rows, headings, offset + row);
          if (reason !== null) aside.set(row, reason);
        }
        if (folded !== undefined) left -= 1;
        met[row] = folded === undefined ? A_CELL : A_FIELD;
      }
      yield { rows: 0 };
    }
  }
  return new Map([...aside].sort(([a], [b]) => a - b));
}

function headingsOf({ grid, columns }: ReadRows): Headings {
  const headings: (Heading | undefined)[] = grid.columns.map(() => undefined);
  for (const column of columns.values())
    headings[column.sheetColumn - grid.firstColumn] = { column, folded: foldWords(column.heading) };
  return headings;
}

/** What the row is if it is no data, at this place of the grid; left at the second or third cell of nearly every row that only begins so. */
function reasonOf({ kind, grid }: ReadRows, headings: Headings, place: number): AsideReason | null {
  let read = 0;
  let isFirst = true;
  let [repeated, total, note] = [true, true, true];
  for (let index = 0; index < grid.columns.length; index += 1) {
    const cell = grid.columns[index]?.[place] ?? null;
    if (isBlank(cell)) continue;
    const heading = headings[index];
    const text = typeof cell === "string" ? cell : "";
    if (heading) {
      read += 1;
      repeated &&= repeats(cell, heading.folded);
    }
    if (isFirst) {
      const isName = !heading || !isAnswer(heading.column);
      total = isName && (kind === "indicators" ? isBareTotal(text) : beginsCount(text));
      // In a column of answers the label names a group, and figures alone stand beside it: a person has more.
      total ||= kind === "participants" && !NAMING.includes(heading?.column.field ?? "") && isSubtotal(text);
      note = isName && isNote(text);
    } else {
      total &&= !heading || isFigure(cell, heading.column);
      note &&= isNote(text);
    }
    if (!repeated && !total && !note) return null;
    isFirst = false;
  }
  if (repeated && read >= MIN_REPEATED) return "headings";
  return total ? "total" : note ? "note" : null;
}

function isBlank(cell: CellValue): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}

function isLabel(cell: CellValue): boolean {
  return typeof cell === "string" && (beginsCount(cell) || isNote(cell) || isSubtotal(cell));
}

/** Whether a cell says what the heading of its column does. Nearly all others are known by their first or last character, and spared the folding. */
function repeats(cell: CellValue, folded: string): boolean {
  return (
    typeof cell === "string" &&
    mayFold(cell.charCodeAt(0), folded.charCodeAt(0)) &&
    mayFold(cell.charCodeAt(cell.length - 1), folded.charCodeAt(folded.length - 1)) &&
    foldWords(cell) === folded
  );
}

/** False only for a plain letter or digit that is another one. */
function mayFold(code: number, folded: number): boolean {
  const isDigit = code >= 48 && code <= 57;
  const lower = isDigit ? code : code | 32;
  return lower === folded || !(isDigit || (lower >= 97 && lower <= 122));
}

function isAnswer({ field, definition }: NamedColumn): boolean {
  return definition.kind === "text" && !NAMING.includes(field);
}

/** Whether a total may hold it: no identifier, no date, and no word but the unit of a count. */
function isFigure(cell: CellValue, { field, definition }: NamedColumn): boolean {
  if (isCellError(cell)) return true;
  if (typeof cell === "boolean") return false;
  if (definition.kind === "day" && typeof cell === "number") return cell < FIRST_DATE;
  const text = String(cell);
  if (field === "id" || definition.kind === "day") return !CHARACTER.test(text);
  return !LETTER.test(text) || isCounted(text);
}
