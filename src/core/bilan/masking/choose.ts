import { derivations, type Derivation } from "./linear";
import type { Relation } from "./relations";

/**
 * The numbers not to print: those from 1 to `least` − 1, and as many others as it takes for none to be computed from what is printed: each time the
 * smallest one without which a masked number is not found; what is precious only where nothing else would do.
 * @param precious the figures that a Bilan is read for.
 */
export function numbersToMask(
  values: readonly number[],
  relations: readonly Relation[],
  least: number,
  precious: ReadonlySet<number>,
): ReadonlySet<number> {
  const masked = new Set<number>();
  values.forEach((value, number) => {
    if (value > 0 && value < least) masked.add(number);
  });
  const cost = (number: number): number => (values[number] ?? 0) + (precious.has(number) ? PRECIOUS : 0);
  for (;;) {
    const known = [...derivations(relations, masked, values.length), ...bounded(values, relations, masked)];
    const before = masked.size;
    for (const { from } of known) {
      // What hides one number may have hidden this one too.
      if (from.some((number) => masked.has(number))) continue;
      const [helper] = from.filter((number) => values[number] !== 0).sort((left, right) => cost(left) - cost(right));
      if (helper !== undefined) masked.add(helper);
    }
    if (masked.size === before) return masked;
  }
}

/** More than any number of people. */
const PRECIOUS = 1e9;

/** A masked number is 1 at least: as many of them as their sum are 1 each. */
function bounded(values: readonly number[], relations: readonly Relation[], masked: ReadonlySet<number>): Derivation[] {
  const found: Derivation[] = [];
  for (const relation of relations) {
    const unknowns = unknownsOf(relation, masked);
    const [sign] = unknowns.map(({ coefficient }) => Math.sign(coefficient));
    if (sign === undefined || unknowns.some(({ coefficient }) => Math.sign(coefficient) !== sign)) continue;
    const sum = unknowns.reduce(
      (total, { number, coefficient }) => total + Math.abs(coefficient) * (values[number] ?? 0),
      0,
    );
    const fewest = unknowns.reduce((total, { coefficient }) => total + Math.abs(coefficient), 0);
    const from = relation.numbers.filter((number) => !masked.has(number));
    if (sum <= fewest) for (const { number } of unknowns) found.push({ number, from });
  }
  return found;
}

function unknownsOf({ numbers, coefficients }: Relation, masked: ReadonlySet<number>) {
  return numbers.flatMap((number, place) =>
    masked.has(number) ? [{ number, coefficient: coefficients[place] as number }] : [],
  );
}
