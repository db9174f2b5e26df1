import { filledCells } from "../../reading/cells";
import type { Table } from "../../reading/table";

/** What nobody types of a person who is still in the operation; a « Non » to the other questions may be there from the start. */
export const EXIT_DATA = [
  "exitStatus",
  "exitSituationDate",
  "exitTypedDate",
  "sixMonthStatus",
  "sixMonthDate",
] as const;

/** The heading of the first column where something is typed about the exit of a row; null where nothing is. */
export function exitDataOf(table: Table<"participants">): (row: number) => string | null {
  const data = EXIT_DATA.flatMap((field) => {
    const column = table.columns.get(field);
    return column ? [{ heading: column.heading, isFilled: filledCells(table, field) }] : [];
  });
  return (row) => data.find(({ isFilled }) => isFilled(row))?.heading ?? null;
}
