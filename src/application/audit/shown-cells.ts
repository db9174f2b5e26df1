import type { CellValue } from "../../core/domain/cell";
import { dayFromSerial } from "../../core/domain/day";
import { dayText, quotedText } from "../../core/domain/value-text";
import { fieldOf } from "../../core/questionnaire/sheets";
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

/** What a cell holds, as a person sees it: the number behind a date as a date; null where it is empty. */
export function shownRaw({ kind, grid }: Table, field: string, value: CellValue): string | null {
  if (value === null) return null;
  const day =
    typeof value === "number" && fieldOf(kind, field).kind === "day"
      ? dayFromSerial(Math.floor(value), grid.dateSystem)
      : null;
  return day === null ? quotedText(value) : dayText(day);
}
