import { isCellError, NO_RESULT, type CellError, type CellValue, type DateSystem } from "../domain/cell";
import { dayFromSerial } from "../domain/day";
import { YES_NO, YES_NO_NSP } from "../questionnaire/answers";
import type { ChoiceField, FieldDefinition } from "../questionnaire/field";
import { fieldOf, isProtocolKind, type SheetKind } from "../questionnaire/sheets";
import { cleanLines, cleanSpaces, isIrregular } from "../text/fold";
import { habitsOf, sameHabits, type ColumnHabits } from "./column-habits";
import type { MappedColumn, SheetMapping } from "./headings";
import { isFilled, MARK } from "./mark";
import { choiceReader } from "./read-choice";
import { isPlaceholder, isUnknown } from "./placeholder";
import { orderOf, readDay, type ReadDay } from "./read-day";
import { readMonths, readNumber, readYesNoNumber, type ReadNumber } from "./read-number";
import { rowsSetAside } from "./set-aside";
import type { FarRows, SheetGrid } from "./sheet-grid";
import type { Column, Table } from "./table";

/** Rows read between two points where the caller may pause: about a millisecond. */
const SLICE = 8192;

const ORDER_UNSURE: ReadDay = { day: 0, marks: MARK.FILLED | MARK.UNREADABLE | MARK.BAD_DATE };
const OUT_OF_LIMITS = MARK.FILLED | MARK.UNREADABLE | MARK.DATE_LIMITS;
const FAILED_CELL = MARK.FILLED | MARK.UNREADABLE | MARK.ERROR_VALUE;
const WITHOUT_RESULT = MARK.FILLED | MARK.UNREADABLE | MARK.NO_RESULT;
/** An answer of questions 3 to 6 that a linked empty cell would give as well. */
const LINKED_ZERO: KnownAnswer = { code: undefined, marks: MARK.FILLED | MARK.UNREADABLE | MARK.NOT_IN_LIST };

function errorMarks(cell: CellError): number {
  return cell === NO_RESULT ? WITHOUT_RESULT : FAILED_CELL;
}

/** Rows read so far, told at each pause. */
export type ReadingStep = { readonly rows: number };

type Fill = (from: number, to: number) => void;

/** What the whole columns of a table say of their cells, by field. */
export type TableHabits = ReadonlyMap<string, ColumnHabits>;

/**
 * Reads the recognised columns of a sheet into typed columns, column by column, in slices; rows that are no data are left empty.
 * @param pivotYear see {@link readDay}.
 * @param habits those of the whole sheet, where only some of its rows are read.
 */
export function* readTable<Kind extends SheetKind>(
  grid: SheetGrid,
  mapping: SheetMapping,
  kind: Kind,
  pivotYear: number,
  habits?: TableHabits,
): Generator<ReadingStep, Table<Kind>> {
  const firstRow = mapping.firstDataRow;
  const rowCount = Math.max(0, (grid.far?.from ?? grid.firstRow + grid.rowCount) - firstRow);
  const columns = new Map<string, Column>();
  const present = new Uint8Array(rowCount);
  for (const mapped of mapping.columns) {
    const column = yield* readColumn(grid, kind, mapped, { firstRow, rowCount, pivotYear }, habits?.get(mapped.field));
    for (let row = 0; row < rowCount; row += 1) if (isFilled(column.marks[row] as number)) present[row] = 1;
    columns.set(mapped.field, column);
  }
  // A protocol is a few rows that a person typed for us: « Note » is one of its keys, and nothing of it is left without a word.
  const among: Table["aside"] = isProtocolKind(kind)
    ? new Map()
    : yield* rowsSetAside({ kind, grid, firstRow, present, columns });
  for (const row of among.keys()) present[row] = 0;
  for (const mapped of among.size > 0 ? mapping.columns : []) {
    const column = columns.get(mapped.field) as Column;
    const cells = (grid.columns[mapped.column - grid.firstColumn] ?? []).map((cell, place) =>
      among.has(place - firstRow + grid.firstRow) ? null : cell,
    );
    // A total says nothing of how the answers above it are typed.
    const own = habits
      ? column.habits
      : habitsOf(column.definition, cells, firstRow - grid.firstRow, firstRow - grid.firstRow + rowCount);
    const same = sameHabits(own, column.habits);
    const read = same ? column : yield* readColumn(grid, kind, mapped, { firstRow, rowCount, pivotYear }, own);
    columns.set(mapped.field, withoutRows(read, among));
    yield { rows: 0 };
  }
  const aside = grid.far ? withFarRows(among, grid.far, firstRow) : among;
  return {
    kind,
    grid,
    mapping,
    firstRow,
    rowCount,
    columns,
    aside,
    present,
    presentCount: present.reduce((sum, one) => sum + one, 0),
  };
}

/** Rows so far below are nobody's, or a stray key would make a million people: they are told with the others that are set aside. */
function withFarRows(aside: Table["aside"], far: FarRows, firstRow: number): Table["aside"] {
  return new Map([...aside, ...far.rows.map((row) => [row - firstRow, "far"] as const)]);
}

interface Rows {
  readonly firstRow: number;
  readonly rowCount: number;
  readonly pivotYear: number;
}

/** One column, in slices. */
function* readColumn(
  grid: SheetGrid,
  kind: SheetKind,
  mapped: MappedColumn,
  { firstRow, rowCount, pivotYear }: Rows,
  habits?: ColumnHabits,
): Generator<ReadingStep, Column> {
  const definition = fieldOf(kind, mapped.field);
  const cells = grid.columns[mapped.column - grid.firstColumn] ?? [];
  const offset = firstRow - grid.firstRow;
  const marks = new Uint16Array(rowCount);
  const own = habits ?? habitsOf(definition, cells, offset, offset + rowCount);
  const how = { system: grid.dateSystem, pivotYear, habits: own };
  const { values, fill } = prepareColumn(definition, cells, offset, marks, rowCount, how);
  for (let from = 0; from < rowCount; from += SLICE) {
    const to = Math.min(rowCount, from + SLICE);
    fill(from, to);
    yield { rows: to - from };
  }
  return {
    field: mapped.field,
    definition,
    sheetColumn: mapped.column,
    heading: mapped.heading,
    marks,
    values,
    habits: own,
    ...marksOf(marks),
  };
}

/** The column with these rows empty, in its own arrays. */
function withoutRows(column: Column, rows: ReadonlyMap<number, unknown>): Column {
  const { marks, values } = column;
  for (const row of rows.keys()) {
    marks[row] = 0;
    (values as unknown[])[row] = Array.isArray(values) ? undefined : 0;
  }
  return { ...column, ...marksOf(marks) };
}

/** What the marks of a column say of it as a whole. */
export function marksOf(marks: Uint16Array): Pick<Column, "anyMarks" | "alwaysFilled"> {
  let anyMarks = 0;
  let alwaysFilled = true;
  for (let row = 0; row < marks.length; row += 1) {
    const mark = marks[row] as number;
    anyMarks |= mark;
    if ((mark & MARK.FILLED) === 0) alwaysFilled = false;
  }
  return { anyMarks, alwaysFilled };
}

interface How {
  readonly system: DateSystem;
  readonly pivotYear: number;
  readonly habits: ColumnHabits;
}

function prepareColumn(
  definition: FieldDefinition,
  cells: readonly CellValue[],
  offset: number,
  marks: Uint16Array,
  rowCount: number,
  { system, pivotYear, habits }: How,
): { readonly values: Column["values"]; readonly fill: Fill } {
  switch (definition.kind) {
    case "text": {
      const values = new Array<string | undefined>(rowCount);
      return {
        values,
        fill: (from, to) => fillTexts(cells, offset, marks, values, definition.lines === true, from, to),
      };
    }
    case "choice": {
      const values = new Array<string | undefined>(rowCount);
      const read = memoised(choiceReader(definition));
      const zero = isZeroSuspect(definition) && !habits.onesAndZeros ? LINKED_ZERO : null;
      return { values, fill: (from, to) => fillChoices(cells, offset, marks, values, read, zero, from, to) };
    }
    case "day": {
      const values = new Int32Array(rowCount);
      const how = { system, pivotYear, habits, openEnded: definition.openEnded === true };
      return {
        values,
        fill: (from, to) => fillDays(cells, offset, marks, values, how, from, to),
      };
    }
    default: {
      const values = new Float64Array(rowCount);
      const read =
        definition.kind === "months" ? readMonths : definition.kind === "number" ? readNumber : readYesNoNumber;
      return { values, fill: (from, to) => fillNumbers(cells, offset, marks, values, read, from, to) };
    }
  }
}

function fillTexts(
  cells: readonly CellValue[],
  offset: number,
  marks: Uint16Array,
  values: (string | undefined)[],
  lines: boolean,
  from: number,
  to: number,
): void {
  const clean = lines ? cleanLines : cleanSpaces;
  for (let row = from; row < to; row += 1) {
    const cell = cells[offset + row] ?? null;
    if (cell === null || cell === "") continue;
    if (isCellError(cell)) marks[row] = errorMarks(cell);
    else if (typeof cell !== "string") {
      marks[row] = MARK.FILLED | MARK.NUMBER_AS_TEXT;
      values[row] = String(cell);
    } else {
      const text = isIrregular(cell) ? clean(cell) : cell;
      if (text === "" || isPlaceholder(text)) continue;
      marks[row] = text === cell ? MARK.FILLED : MARK.FILLED | MARK.SPACES;
      values[row] = text;
    }
  }
}

/** The questions on a person's situation, where Non is an answer that counts. */
function isZeroSuspect(definition: ChoiceField): boolean {
  return definition.choices === YES_NO || definition.choices === YES_NO_NSP;
}

interface KnownAnswer {
  readonly code: string | undefined;
  readonly marks: number;
}

function fillChoices(
  cells: readonly CellValue[],
  offset: number,
  marks: Uint16Array,
  values: (string | undefined)[],
  read: (value: string) => KnownAnswer,
  zero: KnownAnswer | null,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row += 1) {
    const cell = cells[offset + row] ?? null;
    if (cell === null || cell === "") continue;
    if (isCellError(cell)) {
      marks[row] = errorMarks(cell);
      continue;
    }
    const answer =
      cell === 0 && zero
        ? zero
        : read(typeof cell === "string" ? cell : typeof cell === "boolean" ? (cell ? "vrai" : "faux") : String(cell));
    marks[row] = answer.marks;
    values[row] = answer.code;
  }
}

function fillDays(
  cells: readonly CellValue[],
  offset: number,
  marks: Uint16Array,
  values: Int32Array,
  { system, pivotYear, habits, openEnded }: How & { readonly openEnded: boolean },
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row += 1) {
    const cell = cells[offset + row] ?? null;
    if (cell === null || cell === "") continue;
    if (typeof cell === "number" && Number.isInteger(cell)) {
      // What nearly every cell of a date column holds, without an object for each.
      const day = dayFromSerial(cell, system);
      marks[row] = day === null ? OUT_OF_LIMITS : MARK.FILLED;
      values[row] = day ?? 0;
    } else if (isCellError(cell)) marks[row] = errorMarks(cell);
    else if (typeof cell !== "string" || !isNothing(cell) || (openEnded && isUnknown(cell))) {
      const unsure = habits.orderUnsure && typeof cell === "string" && orderOf(cell) === "either";
      const found = unsure ? ORDER_UNSURE : readDay(cell, system, pivotYear);
      values[row] = found.day;
      marks[row] = found.marks | spacesMark(cell);
    }
  }
}

function fillNumbers(
  cells: readonly CellValue[],
  offset: number,
  marks: Uint16Array,
  values: Int32Array | Float64Array,
  read: (value: Exclude<CellValue, null>) => ReadNumber,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row += 1) {
    const cell = cells[offset + row] ?? null;
    if (cell === null || cell === "") continue;
    if (isCellError(cell)) {
      marks[row] = errorMarks(cell);
      continue;
    }
    if (typeof cell === "string" && isNothing(cell)) continue;
    const found = read(cell);
    values[row] = found.value;
    marks[row] = found.marks | spacesMark(cell);
  }
}

function isBlank(text: string): boolean {
  return cleanSpaces(text) === "";
}

/** Nothing at all, or a placeholder. */
function isNothing(text: string): boolean {
  return isBlank(text) || isPlaceholder(text);
}

function spacesMark(cell: CellValue): number {
  return typeof cell === "string" && isIrregular(cell) ? MARK.SPACES : 0;
}

/** Bounds the memory kept for answers already seen: real columns hold a handful of spellings. */
const MOST_REMEMBERED = 5000;

function memoised(read: (text: string) => KnownAnswer): (text: string) => KnownAnswer {
  const known = new Map<string, KnownAnswer>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      const found = isBlank(text) ? { code: undefined, marks: 0 } : read(text);
      answer = found.marks === 0 ? found : { code: found.code, marks: found.marks | spacesMark(text) };
      if (known.size < MOST_REMEMBERED) known.set(text, answer);
    }
    return answer;
  };
}
