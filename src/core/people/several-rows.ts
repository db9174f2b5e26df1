import { memoisedBy } from "../work/memo";
import type { Persons } from "./persons";

const SLICE = 4096;

/** The rows of each person who stands on several, in the order of the sheet: few, whatever the size of the sheet. */
export const severalRows = memoisedBy(
  (persons: Persons) => [persons],
  function* ({ count, ofRow }): Generator<void, readonly (readonly number[])[]> {
    const rowsOf = new Int32Array(count);
    for (let row = 0; row < ofRow.length; row += 1) {
      if (row % SLICE === 0) yield;
      const person = ofRow[row] as number;
      rowsOf[person] = (rowsOf[person] as number) + 1;
    }
    const several = new Map<number, number[]>();
    for (let row = 0; row < ofRow.length; row += 1) {
      if (row % SLICE === 0) yield;
      const person = ofRow[row] as number;
      if ((rowsOf[person] as number) < 2) continue;
      const rows = several.get(person);
      if (rows) rows.push(row);
      else several.set(person, [row]);
    }
    return [...several.values()];
  },
);
