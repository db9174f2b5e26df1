import type { CellValue } from "../domain/cell";
import type { FieldDefinition } from "../questionnaire/field";
import { orderOf } from "./read-day";

/** What the whole of a column says of how its cells are to be read. */
export interface ColumnHabits {
  /** Dates typed as texts contradict the French order: which of 03/05 is the month cannot be told. */
  readonly orderUnsure: boolean;
  /** Answers are typed 1 and 0. Elsewhere the number 0 among them is an empty cell that a formula shows. */
  readonly onesAndZeros: boolean;
}

const NONE: ColumnHabits = { orderUnsure: false, onesAndZeros: false };
/** So many dates that are surely day first for one that is not: that one is a slip, the others are trusted. */
const TRUSTED = 10;
/** « 25/12/1980 » and its kin: what no other text begins as, so that nearly all are passed over at once. */
const NUMBERS = /^\s*'?(?:le\s+)?\d{1,2}\s*[/.,\\|\-\s–]/i;

/** Of the cells in the places `from` to `to` (not included): what stands far below says nothing. */
export function habitsOf(
  definition: FieldDefinition,
  cells: readonly CellValue[],
  from: number,
  to: number,
): ColumnHabits {
  const end = Math.min(to, cells.length);
  if (definition.kind === "day") return { ...NONE, orderUnsure: saysTwoOrders(cells, from, end) };
  if (definition.kind === "choice") return { ...NONE, onesAndZeros: holdsOne(cells, from, end) };
  return NONE;
}

function holdsOne(cells: readonly CellValue[], from: number, end: number): boolean {
  for (let row = from; row < end; row += 1) if (cells[row] === 1) return true;
  return false;
}

function saysTwoOrders(cells: readonly CellValue[], from: number, end: number): boolean {
  let day = 0;
  let month = 0;
  for (let row = from; row < end; row += 1) {
    const cell = cells[row];
    if (typeof cell !== "string" || !NUMBERS.test(cell)) continue;
    const order = orderOf(cell);
    if (order === "day") day += 1;
    else if (order === "month") month += 1;
  }
  return month > 0 && day < month * TRUSTED;
}

/** Whether a text may be two days, in a column whose dates contradict the French order. */
export function isOrderUnsure(raw: CellValue, habits: ColumnHabits | null): boolean {
  return habits?.orderUnsure === true && typeof raw === "string" && orderOf(raw) === "either";
}

export function sameHabits(left: ColumnHabits, right: ColumnHabits): boolean {
  return left.orderUnsure === right.orderUnsure && left.onesAndZeros === right.onesAndZeros;
}
