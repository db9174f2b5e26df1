import type { CellValue } from "../domain/cell";
import { habitsOf, sameHabits } from "./column-habits";
import { readHeadings, SEARCHED_ROWS, type SheetHeadings } from "./heading-row";
import { isFilled } from "./mark";
import { marksOf, readTable, type ReadingStep } from "./read-table";
import type { SheetGrid } from "./sheet-grid";
import type { Column, Table } from "./table";

/** Between two columns: nothing is read there that anybody counts. */
const PAUSE: ReadingStep = { rows: 0 };

/** A table with rows read again. */
export interface PatchedTable<Kind extends Table["kind"]> {
  readonly table: Table<Kind>;
  /** The rows, from 0 in the table, in which some cell is no longer what it was. */
  readonly changed: ReadonlySet<number>;
}

/**
 * A table with some of its rows read again: what {@link readTable} would make of the whole sheet as it stands now. The former table is left as it was; the
 * two share every column in which nothing changed.
 * @param rows the rows that may have changed, in the columns of the whole sheet.
 * @param pivotYear the one that the table was read with.
 * @returns null when only reading the whole sheet can tell: the headings or what stands above them may have changed, another row now looks like the
 * headings, a column is no longer to be read as it was, a column without title got its first value or lost its last, or the sheet's used area has grown or shrunk.
 */
export function* patchTable<Kind extends Table["kind"]>(
  table: Table<Kind>,
  rows: SheetGrid,
  pivotYear: number,
): Generator<ReadingStep, PatchedTable<Kind> | null> {
  const { kind, mapping, firstRow } = table;
  if (rows.firstRow < firstRow || !sameExtent(table.grid, rows)) return null;
  const changed = new Set<number>();
  const cells: (readonly CellValue[])[] = [];
  for (const column of table.grid.columns) {
    cells.push(patchCells(column, rows, cells.length, table, changed));
    yield PAUSE;
  }
  const grid: SheetGrid = {
    ...table.grid,
    columns: cells,
    hiddenRows: rows.hiddenRows,
    merges: rows.merges,
  };
  if (mayTouchHeadings(table, grid, rows) && !sameHeadings(readHeadings(grid, kind), mapping)) return null;

  const habits = new Map([...table.columns].map(([field, column]) => [field, column.habits]));
  if (!(yield* keepsHabits(table, grid))) return null;

  const reread = yield* readTable(rows, { ...mapping, firstDataRow: rows.firstRow }, kind, pivotYear, habits);
  const offset = rows.firstRow - firstRow;
  const aside = patchAside(table.aside, reread, offset);
  // A row that becomes data, or no longer is any, changes in columns whose cells are what they were.
  const sameRows = [...changed].every((row) => aside.has(row) === table.aside.has(row));
  const columns = new Map<string, Column>();
  for (const [field, column] of table.columns) {
    const place = column.sheetColumn - grid.firstColumn;
    const same = sameRows && grid.columns[place] === table.grid.columns[place];
    columns.set(field, same ? column : patchColumn(column, reread.columns.get(field) as Column, offset));
    if (!same) yield PAUSE;
  }
  return { table: { ...table, grid, columns, aside, ...patchPresence(table, columns, changed) }, changed };
}

/** Whether the columns in which something changed are still read in the same way. */
function* keepsHabits(
  { grid: former, columns, firstRow, rowCount }: Table,
  grid: SheetGrid,
): Generator<ReadingStep, boolean> {
  const from = firstRow - grid.firstRow;
  for (const { definition, sheetColumn, habits } of columns.values()) {
    const cells = grid.columns[sheetColumn - grid.firstColumn] ?? [];
    if (cells === former.columns[sheetColumn - former.firstColumn]) continue;
    if (!sameHabits(habits, habitsOf(definition, cells, from, from + rowCount))) return false;
    yield PAUSE;
  }
  return true;
}

/** Headings stand at the top; further down only a column without title can appear, or be gone. */
function mayTouchHeadings({ grid: former, mapping }: Table, grid: SheetGrid, rows: SheetGrid): boolean {
  if (rows.firstRow <= SEARCHED_ROWS) return true;
  const titled = new Set(mapping.headings.filter((heading) => heading.titled).map(({ column }) => column));
  return grid.columns.some((cells, index) => cells !== former.columns[index] && !titled.has(grid.firstColumn + index));
}

function sameHeadings(now: SheetHeadings | null, { headingRow, firstDataRow, headings }: SheetHeadings): boolean {
  if (now?.headingRow !== headingRow || now.firstDataRow !== firstDataRow) return false;
  return JSON.stringify(now.headings) === JSON.stringify(headings);
}

/** Whether the sheet is still the same rectangle of the same dates: the same columns, nothing below its last row, and something in it. */
function sameExtent(grid: SheetGrid, rows: SheetGrid): boolean {
  if (rows.dateSystem !== grid.dateSystem) return false;
  if (rows.firstColumn !== grid.firstColumn || rows.columns.length !== grid.columns.length) return false;
  // What stands far below may come nearer, or be alone no longer.
  if (grid.far) return false;
  const last = grid.firstRow + grid.rowCount - 1;
  for (let row = Math.max(0, last - rows.firstRow); row < rows.rowCount; row += 1) {
    const empty = rows.columns.every((column) => (column[row] ?? null) === null);
    if (rows.firstRow + row > last ? !empty : empty && rows.firstRow + row === last) return false;
  }
  return true;
}

/** A column of the grid with its changed cells, whose rows are noted; the very same array when none changed. */
function patchCells(
  cells: readonly CellValue[],
  rows: SheetGrid,
  index: number,
  { firstRow, grid }: Table,
  changed: Set<number>,
): readonly CellValue[] {
  let patched: CellValue[] | null = null;
  const fresh = rows.columns[index] ?? [];
  const offset = rows.firstRow - grid.firstRow;
  for (let row = 0; row < rows.rowCount && offset + row < grid.rowCount; row += 1) {
    const value = fresh[row] ?? null;
    if (value === (cells[offset + row] ?? null)) continue;
    patched ??= wholeCopy(cells, grid.rowCount);
    patched[offset + row] = value;
    changed.add(rows.firstRow + row - firstRow);
  }
  return patched ?? cells;
}

/** A copy of the cells of a column, as long as the sheet: what lies past its last value is empty. */
function wholeCopy(cells: readonly CellValue[], rowCount: number): CellValue[] {
  const copy = cells.slice(0, rowCount);
  while (copy.length < rowCount) copy.push(null);
  return copy;
}

/** The rows set aside, those from `offset` on as they were read again. */
function patchAside(aside: Table["aside"], reread: Table, offset: number): Table["aside"] {
  const kept = [...aside].filter(([row]) => row < offset || row >= offset + reread.rowCount);
  const fresh = [...reread.aside].map(([row, reason]) => [row + offset, reason] as const);
  return new Map([...kept, ...fresh].sort(([a], [b]) => a - b));
}

/** The column with its rows from `offset` on replaced by those read again. */
function patchColumn(column: Column, reread: Column, offset: number): Column {
  const marks = column.marks.slice();
  const values = column.values.slice();
  const count = Math.min(reread.marks.length, marks.length - offset);
  for (let row = 0; row < count; row += 1) {
    marks[offset + row] = reread.marks[row] as number;
    (values as unknown[])[offset + row] = reread.values[row];
  }
  return { ...column, marks, values, ...marksOf(marks) };
}

/** Which rows hold something, looked at again where they changed. */
function patchPresence(
  table: Table,
  columns: ReadonlyMap<string, Column>,
  changed: ReadonlySet<number>,
): Pick<Table, "present" | "presentCount"> {
  const present = table.present.slice();
  let { presentCount } = table;
  const all = [...columns.values()];
  for (const row of changed) {
    const filled = all.some(({ marks }) => isFilled(marks[row] as number)) ? 1 : 0;
    presentCount += filled - (present[row] as number);
    present[row] = filled;
  }
  return { present, presentCount };
}
