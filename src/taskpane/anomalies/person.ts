import { textAt } from "../../core/reading/cells";
import type { Table } from "../../core/reading/table";

/** "DURAND Léa", or the identifier, or "" when the row names nobody. A row counts from 0 in the table. */
export function personName(table: Table, row: number): string {
  const text = (field: string): string => textAt(table.columns.get(field), row) ?? "";
  const name = `${text("lastName")} ${text("firstName")}`.trim();
  return name === "" ? text("id") : name;
}
