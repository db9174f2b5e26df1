import type { FieldId, SheetKind } from "../questionnaire/sheets";
import { isFilled, isReadable } from "./mark";
import type { Column, Table } from "./table";

/** The text or the answer's code of a row, undefined where the cell is empty, unreadable or without a column. */
export type TextCells = (row: number) => string | undefined;

/** The number or the day of a row, undefined where the cell is empty, unreadable or without a column. */
export type NumberCells = (row: number) => number | undefined;

/** Whether the cell of a row holds something, readable or not; never without a column. */
export type FilledCells = (row: number) => boolean;

export function textCells<Kind extends SheetKind>(table: Table<Kind>, field: FieldId<Kind>): TextCells {
  return textsOf(table.columns.get(field));
}

export function numberCells<Kind extends SheetKind>(table: Table<Kind>, field: FieldId<Kind>): NumberCells {
  return numbersOf(table.columns.get(field));
}

export function filledCells<Kind extends SheetKind>(table: Table<Kind>, field: FieldId<Kind>): FilledCells {
  const column = table.columns.get(field);
  if (!column) return () => false;
  const { marks } = column;
  return (row) => isFilled(marks[row] as number);
}

/** The text of one cell, for whoever looks at few of them. */
export function textAt(column: Column | undefined, row: number): string | undefined {
  return column && isReadable(column.marks[row] as number) ? String(column.values[row]) : undefined;
}

/** The same as {@link textCells}, for a column of whatever sheet. */
export function textsOf(column: Column | undefined): TextCells {
  if (!column) return () => undefined;
  const { marks, values } = column;
  return (row) => (isReadable(marks[row] as number) ? String(values[row]) : undefined);
}

/** The same as {@link numberCells}, for a column of whatever sheet. */
export function numbersOf(column: Column | undefined): NumberCells {
  if (!column) return () => undefined;
  const { marks, values } = column;
  return (row) => (isReadable(marks[row] as number) ? Number(values[row]) : undefined);
}
