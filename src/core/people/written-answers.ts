import { SHEETS } from "../questionnaire/sheets";
import { isFilled } from "../reading/mark";
import type { Table } from "../reading/table";

/**
 * What a row of Participants answers, in the order of the questionnaire: the same wherever the row and the columns stand, so that rows of one day are told
 * apart by what they say (docs/contract.md 4.1). Each row is written once.
 */
export function writtenAnswers(table: Table<"participants">): (row: number) => string {
  const columns = Object.keys(SHEETS.participants.fields).map((field) => table.columns.get(field));
  const known = new Map<number, string>();
  return (row) => {
    const written =
      known.get(row) ??
      columns
        .map((column) => (column && isFilled(column.marks[row] as number) ? String(column.values[row] ?? "") : ""))
        .join("\n");
    known.set(row, written);
    return written;
  };
}
