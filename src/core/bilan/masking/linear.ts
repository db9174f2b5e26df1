import type { Relation } from "./relations";

const ZERO = 1e-9;

/**
 * The masked numbers that arithmetic gives back: what is left of the relations once everything printed is put in them is solved; a number that stands
 * alone in a line is known.
 */
export function recoverable(relations: readonly Relation[], masked: ReadonlySet<number>): ReadonlySet<number> {
  const unknowns = [...masked];
  const columns = new Map(unknowns.map((number, column) => [number, column]));
  const rows: Float64Array[] = [];
  for (const { numbers, coefficients } of relations) {
    if (!numbers.some((number) => masked.has(number))) continue;
    const row = new Float64Array(unknowns.length);
    numbers.forEach((number, place) => {
      const column = columns.get(number);
      if (column !== undefined) row[column] = (row[column] as number) + (coefficients[place] as number);
    });
    rows.push(row);
  }
  reduce(rows, unknowns.length);
  const found = new Set<number>();
  for (const row of rows) {
    const standing = [...row.keys()].filter((column) => Math.abs(row[column] as number) > ZERO);
    if (standing.length === 1) found.add(unknowns[standing[0] as number] as number);
  }
  return found;
}

/** Gauss and Jordan: every line is left with its own unknown, and those that none has. */
function reduce(rows: readonly Float64Array[], width: number): void {
  let rank = 0;
  const lines = rows as Float64Array[];
  for (let column = 0; column < width && rank < lines.length; column += 1) {
    let pivot = rank;
    for (let row = rank + 1; row < lines.length; row += 1)
      if (Math.abs(lines[row]?.[column] ?? 0) > Math.abs(lines[pivot]?.[column] ?? 0)) pivot = row;
    const chosen = lines[pivot] as Float64Array;
    const value = chosen[column] as number;
    if (Math.abs(value) <= ZERO) continue;
    lines[pivot] = lines[rank] as Float64Array;
    lines[rank] = chosen;
    for (let at = 0; at < width; at += 1) chosen[at] = (chosen[at] as number) / value;
    for (let row = 0; row < lines.length; row += 1) {
      const line = lines[row] as Float64Array;
      const factor = line[column] as number;
      if (row === rank || Math.abs(factor) <= ZERO) continue;
      for (let at = 0; at < width; at += 1) line[at] = (line[at] as number) - factor * (chosen[at] as number);
    }
    rank += 1;
  }
}
