import { textAt } from "../../core/reading/cells";
import type { Table } from "../../core/reading/table";

/** "DURAND Léa", or the identifier, or "" when the row names nobody. A row counts from 0 in the table. */
export function personName(table: Table, row: number): string {
  const name = `${text(table, row, "lastName")} ${text(table, row, "firstName")}`.trim();
  return name === "" ? text(table, row, "id") : name;
}

/** What a person is looked for by, in a row of Participants: name, identifier, who follows her, where she comes from, where she goes. */
export function personText(participants: Table, row: number): string {
  return SEARCHED.map((field) => text(participants, row, field)).join(" ");
}

const SEARCHED = ["lastName", "firstName", "id", "referent", "prescriber", "operation"];

function text(table: Table, row: number, field: string): string {
  return textAt(table.columns.get(field), row) ?? "";
}
