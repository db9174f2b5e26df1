import type { Day } from "../../domain/day";
import type { RowsByPerson } from "../../people/persons";
import { filledCells, numberCells, textCells } from "../../reading/cells";
import type { Table } from "../../reading/table";

/** A contract under way on a day, by the number of its row in the Contrats sheet, from 1. */
export interface RunningContract {
  readonly contractRow: number;
  readonly type: string;
  readonly start: Day;
}

/** Finds the job that a person has on a day, according to the Contrats sheet; a training is no job, and a contract whose end is unreadable tells nothing. */
export function employmentOn(
  table: Table<"contracts">,
  contracts: RowsByPerson,
): (person: number, day: Day) => RunningContract | null {
  const types = textCells(table, "contractType");
  const [starts, ends] = [numberCells(table, "start"), numberCells(table, "end")];
  const hasEnds = table.columns.has("end");
  const isEndFilled = filledCells(table, "end");
  return (person, day) => {
    for (const row of contracts.of(person)) {
      const [type, start, end] = [types(row), starts(row), ends(row)];
      if (type === undefined || type === "Formation qualifiante" || start === undefined || start > day) continue;
      const isRunning = end === undefined ? hasEnds && !isEndFilled(row) : end >= day;
      if (isRunning) return { contractRow: table.firstRow + row + 1, type, start };
    }
    return null;
  };
}
