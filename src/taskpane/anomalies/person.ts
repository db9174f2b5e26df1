import { isReadable } from "../../core/reading/mark";
import type { Table } from "../../core/reading/table";

/** "DURAND Léa", or the identifier, or "" when the row names nobody. A row counts from 0 in the table. */
export function personName(table: Table, row: number): string {
  const text = (field: string): string => {
    const column = table.columns.get(field);
    return column && isReadable(column.marks[row] as number) ? String(column.values[row]) : "";
  };
  const name = `${text("lastName")} ${text("firstName")}`.trim();
  return name === "" ? text("id") : name;
}
