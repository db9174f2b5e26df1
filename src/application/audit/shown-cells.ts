import { quotedText } from "../../core/domain/value-text";
import { isFilled, isReadable } from "../../core/reading/mark";
import { rawValue, type Table } from "../../core/reading/table";
import type { ModelValue } from "../ports/sheet-model";

/** A column as it is shown in a list: what was read, else what the cell holds. */
export function shownCells(table: Table, field: string): (row: number) => ModelValue {
  const column = table.columns.get(field);
  if (!column) return () => null;
  const { marks, values, definition } = column;
  return (row) => {
    const mark = marks[row] as number;
    if (!isFilled(mark)) return null;
    if (!isReadable(mark)) return quotedText(rawValue(table, row, column));
    const value = values[row];
    if (typeof value !== "number") return value ?? null;
    return definition.kind === "day" ? { day: value } : value;
  };
}
