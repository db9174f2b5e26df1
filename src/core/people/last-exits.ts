import { numberCells } from "../reading/cells";
import type { Table } from "../reading/table";
import { memoised } from "../work/memo";
import type { Persons } from "./persons";

const SLICE = 4096;

/**
 * By person, the day of the last exit from the PLIE, over all the rows of the person; Infinity for whoever never left, or entered again
 * since.
 */
export const lastExits = memoised(function* (
  persons: Persons,
  participants: Table<"participants">,
): Generator<void, Float64Array> {
  const exits = new Float64Array(persons.count).fill(-Infinity);
  const entries = new Float64Array(persons.count).fill(-Infinity);
  for (const [field, latest] of [
    ["plieExitDate", exits],
    ["plieEntryDate", entries],
  ] as const) {
    const days = numberCells(participants, field);
    for (let row = 0; row < participants.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      const day = days(row);
      if (day === undefined) continue;
      const person = persons.ofRow[row] as number;
      latest[person] = Math.max(latest[person] as number, day);
    }
  }
  return exits.map((exit, person) => (exit === -Infinity || (entries[person] as number) > exit ? Infinity : exit));
});
