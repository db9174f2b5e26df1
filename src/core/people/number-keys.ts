/** More than a sheet of Excel has rows and a calendar days, so that two numbers make one, exactly. */
const WIDTH = 2 ** 23;

/** One number for two, from 0 and below 2^23 each. */
export function pairKey(one: number, other: number): number {
  return one * WIDTH + other;
}

/** A day, before or after 1970, as a number from 0. */
export function dayKey(day: number): number {
  return day + WIDTH / 2;
}

/** Keys numbered from 0, in the order met. */
export function numberOf<Key>(numbers: Map<Key, number>, key: Key): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
