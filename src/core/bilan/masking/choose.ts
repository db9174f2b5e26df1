import { recoverable } from "./linear";
import type { Relation } from "./relations";

/**
 * The numbers not to print: those from 1 to `least` − 1, and as many others, the smallest first, as it takes for none to be computed from what
 * is printed.
 */
export function numbersToMask(
  values: readonly number[],
  relations: readonly Relation[],
  least: number,
): ReadonlySet<number> {
  const masked = new Set<number>();
  values.forEach((value, number) => {
    if (value > 0 && value < least) masked.add(number);
  });
  for (;;) {
    const known = [...recoverable(relations, masked), ...bounded(values, relations, masked)];
    const before = masked.size;
    // One helper may serve several: those of one relation are hidden together.
    const helped = new Set<Relation>();
    for (const number of known) {
      const help = helperOf(number, values, relations, masked);
      if (!help || helped.has(help.relation)) continue;
      helped.add(help.relation);
      masked.add(help.number);
    }
    if (masked.size === before) return masked;
  }
}

/** A masked number is 1 at least: as many of them as their sum are 1 each. */
function bounded(
  values: readonly number[],
  relations: readonly Relation[],
  masked: ReadonlySet<number>,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const relation of relations) {
    const unknowns = unknownsOf(relation, masked);
    const [sign] = unknowns.map(({ coefficient }) => Math.sign(coefficient));
    if (sign === undefined || unknowns.some(({ coefficient }) => Math.sign(coefficient) !== sign)) continue;
    const sum = unknowns.reduce(
      (total, { number, coefficient }) => total + Math.abs(coefficient) * (values[number] ?? 0),
      0,
    );
    const fewest = unknowns.reduce((total, { coefficient }) => total + Math.abs(coefficient), 0);
    if (sum <= fewest) for (const { number } of unknowns) found.add(number);
  }
  return found;
}

function unknownsOf({ numbers, coefficients }: Relation, masked: ReadonlySet<number>) {
  return numbers.flatMap((number, place) =>
    masked.has(number) ? [{ number, coefficient: coefficients[place] as number }] : [],
  );
}

/** The smallest number, printed so far and not 0, beside this one in the relation that has the fewest unknowns. */
function helperOf(
  number: number,
  values: readonly number[],
  relations: readonly Relation[],
  masked: ReadonlySet<number>,
): Helper | null {
  let best: Helper | null = null;
  for (const relation of relations) {
    if (!relation.numbers.includes(number)) continue;
    const unknowns = unknownsOf(relation, masked).length;
    for (const other of relation.numbers) {
      const value = values[other] ?? 0;
      if (masked.has(other) || value === 0) continue;
      if (!best || unknowns < best.unknowns || (unknowns === best.unknowns && value < best.value))
        best = { number: other, relation, unknowns, value };
    }
  }
  return best;
}

interface Helper {
  readonly number: number;
  readonly relation: Relation;
  readonly unknowns: number;
  readonly value: number;
}
