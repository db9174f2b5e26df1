import { SHEETS } from "../questionnaire/sheets";
import { isFilled } from "../reading/mark";
import type { Column, Table } from "../reading/table";

/**
 * Orders rows of Participants by what they answer, read in the order of the questionnaire: the same wherever the rows and the columns stand, so that rows of
 * one day are told apart by what they say (docs/contract.md 4.1). The first answer that differs decides; 0 where none does.
 */
export function answersOrder(table: Table<"participants">): (row: number, other: number) => number {
  const columns = Object.keys(SHEETS.participants.fields).flatMap((field) => table.columns.get(field) ?? []);
  return (row, other) => {
    for (const column of columns) {
      if (column.marks[row] === column.marks[other] && column.values[row] === column.values[other]) continue;
      const [own, its] = [written(column, row), written(column, other)];
      if (own !== its) return own < its ? -1 : 1;
    }
    return 0;
  };
}

function written({ marks, values }: Column, row: number): string {
  return isFilled(marks[row] as number) ? String(values[row] ?? "") : "";
}
