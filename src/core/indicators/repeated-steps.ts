import type { Persons, RowsByPerson } from "../people/persons";
import { numberCells, textCells } from "../reading/cells";
import type { Table } from "../reading/table";
import { foldWords } from "../text/fold";

/** No earlier row tells the same step. */
export const FIRST_TOLD = -1;

/**
 * By row of Étapes: the row that tells the same step of the same person at the same dates already, or {@link FIRST_TOLD}. A step without a name or
 * a start date is like no other.
 */
export function repeatedSteps(
  table: Table<"steps">,
  persons: Persons,
  rows: RowsByPerson,
  isLooked: (row: number) => boolean = () => true,
): Int32Array {
  const [start, end, step] = [numberCells(table, "start"), numberCells(table, "end"), textCells(table, "step")];
  const firsts = new Int32Array(table.rowCount).fill(FIRST_TOLD);
  const sameStep = (a: number, b: number): boolean =>
    end(a) === end(b) && step(a) !== undefined && foldWords(step(a) ?? "") === foldWords(step(b) ?? "");
  for (let person = 0; person < persons.count; person += 1) {
    const own = rows.of(person);
    // By start date: those that begin on one day stand together, undated rows first.
    for (let at = 1; at < own.length; at += 1) {
      const row = own[at] as number;
      const from = start(row);
      if (from === undefined || !isLooked(row)) continue;
      for (let before = at - 1; before >= 0; before -= 1) {
        const other = own[before] as number;
        if (start(other) !== from) break;
        if (firsts[other] !== FIRST_TOLD || !isLooked(other) || !sameStep(other, row)) continue;
        firsts[row] = other;
        break;
      }
    }
  }
  return firsts;
}
