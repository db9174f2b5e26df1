import { takenBack } from "../../../application/ports/taken-back";
import { DATE_FORMAT } from "../../../application/ports/sheet-styles";
import type { CellChange } from "../../../application/ports/workbook";
import { isCellError, type CellValue } from "../../../core/domain/cell";
import { jsonBytes, OPERATION_BYTES, setNumberFormat } from "../session/excel-session";
import { GENERAL_FORMAT, textInput, TEXT_FORMAT } from "./cell-inputs";
import { askStates, concernedCells, inItsRow, type CellState, type StateAt } from "./cell-states";

/** A change with what its cell held when it was looked at. */
export interface PreparedChange {
  readonly change: CellChange;
  readonly sheet: Excel.Worksheet;
  readonly before: CellState;
}

/** Excel on the web refuses requests above 5 MB; putting a megabyte together takes 20 ms. */
const MAX_CHUNK_BYTES = 900_000;
/** In the request that writes, reading many cells in between weighs less than one operation more. */
const READ_THROUGH = 40;

/** Changes of one sheet that go in one request, by rows so that few ranges hold them. */
export function* chunksOf(prepared: readonly PreparedChange[]): Generator<PreparedChange[]> {
  const sorted = [...prepared].sort((one, other) => one.change.position.row - other.change.position.row);
  let chunk: PreparedChange[] = [];
  let bytes = 0;
  for (const item of sorted) {
    const { value, format, position } = item.change;
    const weight = (format === undefined ? 2 : 3) * OPERATION_BYTES + jsonBytes(inputFor(value));
    // A row is never cut: one of its changes may be of what tells the row.
    if (bytes + weight > MAX_CHUNK_BYTES && chunk.at(-1)?.change.position.row !== position.row) {
      yield chunk;
      [chunk, bytes] = [[], 0];
    }
    chunk.push(item);
    bytes += weight;
  }
  if (chunk.length > 0) yield chunk;
}

/**
 * Writes changes of one sheet in one request that first asks what stands there: Excel makes a request wait for the end of a typing, and rows may have moved
 * meanwhile. What was written where it was not meant is put back at once.
 * @returns the changes that found another row, or another value than expected.
 */
export async function writeChecked(chunk: readonly PreparedChange[]): Promise<PreparedChange[]> {
  return write(chunk, ({ change, before }, stateAt) => {
    const state = stateAt(change.position);
    return inItsRow(change, stateAt) && state.value === before.value && state.formula === before.formula;
  });
}

/**
 * Takes changes back, made or not: where the row is another one, what stood there stays.
 * @returns those whose rows have moved.
 */
export async function takeBack(chunk: readonly PreparedChange[]): Promise<PreparedChange[]> {
  const reverse = chunk.map((item) => ({ ...item, change: takenBack(item.change, item.before.format) }));
  const changed = new Map(chunk.map(({ change }) => [`${change.position.row},${change.position.column}`, change]));
  const moved = await write(reverse, ({ change }, stateAt) => {
    const { value } = stateAt(change.position);
    if (value !== change.expected && value !== change.value) return false;
    // What tells the row may itself have been changed, or not yet.
    return inItsRow(change, (position) => {
      const state = stateAt(position);
      const own = changed.get(`${position.row},${position.column}`);
      return own && state.value === takenBack(own, "").expected ? { ...state, value: own.expected } : state;
    });
  });
  return chunk.filter((_item, index) => moved.includes(reverse[index] as PreparedChange));
}

async function write(
  chunk: readonly PreparedChange[],
  isAsMeant: (item: PreparedChange, stateAt: StateAt) => boolean,
): Promise<PreparedChange[]> {
  const sheet = chunk[0]?.sheet;
  if (!sheet) return [];
  const changes = chunk.map(({ change }) => change);
  const states = await askStates(sheet, concernedCells(changes), null, READ_THROUGH);
  for (const { change, before } of chunk) put(sheet, change, change.format === undefined ? before.format : null);
  await sheet.context.sync();
  const stateAt = states();
  const moved = chunk.filter((item) => !isAsMeant(item, stateAt));
  if (moved.length === 0) return moved;
  const putBack = (): Promise<void> => {
    for (const { change } of moved) restore(sheet, change, stateAt(change.position));
    return sheet.context.sync();
  };
  // Nobody else knows what stood there: it is worth a second attempt.
  await putBack().catch(putBack);
  return moved;
}

function restore(sheet: Excel.Worksheet, { position, ...change }: CellChange, state: CellState): void {
  if (state.formula === null) {
    put(sheet, { ...change, position, value: state.value, format: state.format }, null);
    return;
  }
  const cell = sheet.getCell(position.row, position.column).untrack();
  setNumberFormat(cell, state.format);
  cell.formulas = [[state.formula]];
}

/** @param present the cell's number format; null when it is not known any more. */
function put(sheet: Excel.Worksheet, change: CellChange, present: string | null): void {
  const exact = change.format;
  const cell = sheet.getCell(change.position.row, change.position.column).untrack();
  const format = writingFormat(change, exact ?? present ?? GENERAL_FORMAT);
  if (format !== present) setNumberFormat(cell, format);
  cell.values = [[inputFor(change.value)]];
  if (exact !== undefined && exact !== format) setNumberFormat(cell, exact);
}

/** The number format under which Excel takes a value for what it is. */
function writingFormat({ value, asDate, format }: CellChange, wanted: string): string {
  if (typeof value === "string") return value === "" ? wanted : TEXT_FORMAT;
  if (typeof value === "number" && asDate && format === undefined) return DATE_FORMAT;
  // A number put in a text cell would become a text.
  return value !== null && wanted === TEXT_FORMAT ? GENERAL_FORMAT : wanted;
}

function inputFor(value: CellValue): string | number | boolean {
  if (value === null) return "";
  if (typeof value === "string") return textInput(value).input as string;
  return isCellError(value) ? value.error : value;
}
