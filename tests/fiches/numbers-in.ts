import { fold } from "../../src/core/text/fold";

const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
    .split(" ")
    .map((word, number) => [word, number]),
);

/** Every number of a French text: « 250 000 heures », « 20.000 », « 1,5 », « trois », « 10 à 12 », whichever way its spaces are read. */
export function numbersIn(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  const folded = fold(text);
  for (const [digits] of folded.matchAll(/\d+(?:[ .]\d{3})+(?!\d)/g)) found.add(Number(digits.replace(/[ .]/g, "")));
  for (const [digits] of folded.matchAll(/\d+(?:,\d+)?/g)) found.add(Number(digits.replace(",", ".")));
  for (const [word] of folded.matchAll(/[a-z]+/g)) {
    const number = WORDS[word === "une" ? "un" : word];
    if (number !== undefined) found.add(number);
  }
  return found;
}
