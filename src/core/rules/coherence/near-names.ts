import { fold } from "../../text/fold";

/** Beyond this length two names are compared as a whole only: no real name is so long, and the work stays bounded. */
const MOST_LETTERS = 80;

/** Up to so many names, comparing them two by two is the fastest. */
const FEW = 16;

/** Names looked at between two pauses. */
const NAMES_PER_SLICE = 512;

/** The letters of a last and a first name: no accents, case, hyphens, apostrophes or spaces. */
export function lettersOf(lastName: string, firstName: string): string {
  return `${bare(lastName)}|${bare(firstName)}`;
}

/** Most names: nothing to fold. */
const PLAIN = /^[A-Za-z]+$/;

function bare(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return fold(name).replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

/**
 * For each of these distinct names, the place of the first other one that is one letter away (added, removed or changed), or -1.
 * Beyond a few names the work grows with the number of letters, never with the number of pairs: names that differ by their letter k alone are equal once
 * it is removed, and a name with a letter too many is the other one once it is removed.
 */
export function* nearestNames(names: readonly string[]): Generator<void, Int32Array> {
  const nearest = new Int32Array(names.length).fill(-1);
  const link = (a: number, b: number): void => {
    if (nearest[a] === -1 || b < (nearest[a] as number)) nearest[a] = b;
    if (nearest[b] === -1 || a < (nearest[b] as number)) nearest[b] = a;
  };
  if (names.length <= FEW) {
    for (let b = 1; b < names.length; b += 1) {
      for (let a = 0; a < b; a += 1) {
        if (oneLetterAway(names[a] as string, names[b] as string)) link(a, b);
      }
    }
    return nearest;
  }
  const places = new Map<string, number>();
  const byLength = new Map<number, number[]>();
  for (const [place, name] of names.entries()) {
    places.set(name, place);
    const sameLength = byLength.get(name.length);
    if (sameLength) sameLength.push(place);
    else byLength.set(name.length, [place]);
  }

  let work = 0;
  for (const [length, members] of byLength) {
    if (length > MOST_LETTERS) continue;
    const hasShorter = byLength.has(length - 1);
    if (members.length === 1 && !hasShorter) continue;
    for (let letter = 0; letter < length; letter += 1) {
      const firsts = new Map<string, number>();
      for (const place of members) {
        work += 1;
        if (work % NAMES_PER_SLICE === 0) yield;
        const rest = without(names[place] as string, letter);
        const shorter = hasShorter ? places.get(rest) : undefined;
        if (shorter !== undefined) link(place, shorter);
        const first = firsts.get(rest);
        if (first === undefined) firsts.set(rest, place);
        else link(place, first);
      }
    }
  }
  return nearest;
}

function without(name: string, letter: number): string {
  return name.slice(0, letter) + name.slice(letter + 1);
}

/** Whether one letter added, removed or changed makes the one name of the other. */
function oneLetterAway(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length > MOST_LETTERS) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end += 1;
  return long.length - start - end === 1;
}
