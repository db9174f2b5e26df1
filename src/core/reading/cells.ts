import type { FieldId, SheetKind } from "../questionnaire/sheets";
import { isReadable } from "./mark";
import type { Table } from "./table";

/** The text or the answer's code of a row, undefined where the cell is empty, unreadable or without a column. */
export type TextCells = (row: number) => string | undefined;

/** The number or the day of a row, undefined where the cell is empty, unreadable or without a column. */
export type NumberCells = (row: number) => number | undefined;

export function textCells<Kind extends SheetKind>(table: Table<Kind>, field: FieldId<Kind>): TextCells {
  const column = table.columns.get(field);
  if (!column) return () => undefined;
  const { marks, values } = column;
  return (row) => (isReadable(marks[row] as number) ? String(values[row]) : undefined);
}

export function numberCells<Kind extends SheetKind>(table: Table<Kind>, field: FieldId<Kind>): NumberCells {
  const column = table.columns.get(field);
  if (!column) return () => undefined;
  const { marks, values } = column;
  return (row) => (isReadable(marks[row] as number) ? Number(values[row]) : undefined);
}
