import type { Relation } from "./relations";

const ZERO = 1e-9;

/** How arithmetic gives a masked number back: from printed numbers, any of which would do to keep it hidden. */
export interface Derivation {
  readonly number: number;
  readonly from: readonly number[];
}

/**
 * The masked numbers that what is printed gives back, each with one way to it: the relations are solved for the masked numbers; one that stands alone in
 * a line is known from the printed numbers of that line.
 * @param count how many numbers there are, masked or printed.
 */
export function derivations(
  relations: readonly Relation[],
  masked: ReadonlySet<number>,
  count: number,
): readonly Derivation[] {
  const unknowns = [...masked];
  const lines = relations
    .filter(({ numbers }) => numbers.some((number) => masked.has(number)))
    .map(({ numbers, coefficients }) => {
      const line = new Float64Array(count);
      numbers.forEach((number, place) => {
        line[number] = (line[number] as number) + (coefficients[place] as number);
      });
      return line;
    });
  solve(lines, unknowns);
  const found = new Map<number, Derivation>();
  for (const line of lines) {
    const standing = unknowns.filter((number) => holds(line, number));
    const [number] = standing;
    if (number === undefined || standing.length > 1 || found.has(number)) continue;
    const from = [...line.keys()].filter((other) => other !== number && holds(line, other));
    found.set(number, { number, from });
  }
  return [...found.values()];
}

const holds = (line: Float64Array, number: number): boolean => Math.abs(line[number] as number) > ZERO;

/** Gauss and Jordan on the columns of the unknowns: every line is left with its own, and those that no line has. */
function solve(lines: Float64Array[], unknowns: readonly number[]): void {
  let rank = 0;
  for (const column of unknowns) {
    if (rank >= lines.length) return;
    let pivot = rank;
    for (let row = rank + 1; row < lines.length; row += 1)
      if (Math.abs(lines[row]?.[column] ?? 0) > Math.abs(lines[pivot]?.[column] ?? 0)) pivot = row;
    const chosen = lines[pivot] as Float64Array;
    const value = chosen[column] as number;
    if (Math.abs(value) <= ZERO) continue;
    lines[pivot] = lines[rank] as Float64Array;
    lines[rank] = chosen;
    const standing = [...chosen.keys()].filter((at) => chosen[at] !== 0);
    for (const at of standing) chosen[at] = (chosen[at] as number) / value;
    for (let row = 0; row < lines.length; row += 1) {
      const line = lines[row] as Float64Array;
      const factor = line[column] as number;
      if (row === rank || Math.abs(factor) <= ZERO) continue;
      for (const at of standing) line[at] = (line[at] as number) - factor * (chosen[at] as number);
    }
    rank += 1;
  }
}
