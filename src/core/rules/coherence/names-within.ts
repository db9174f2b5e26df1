import { fold } from "../../text/fold";
import { SLICE } from "../../work/run";

/** A name as it stands in two cells. */
export interface FullName {
  readonly last: string;
  readonly first: string;
}

/** What stands in a cell of a name and names nobody: a civility, and what announces the other name of somebody married. */
const NO_NAMES = new Set([
  ...["m", "mr", "mme", "mlle", "melle", "monsieur", "madame", "mademoiselle"],
  ...["epouse", "epse", "ep", "nee", "ne", "veuve", "vve", "divorcee", "ex", "dit", "dite", "alias", "ou", "et"],
]);

/** A name of more words is compared as a whole only: the ways of leaving some out double with each word. */
const MOST_WORDS = 4;

/** The words of a name, each once, sorted. */
function wordsOf(name: string): readonly string[] {
  const words = fold(name).split(/[^\p{L}\p{M}\p{N}]+/u);
  return [...new Set(words)].filter((word) => word !== "" && !NO_NAMES.has(word)).sort();
}

/** Every choice of some of these words, all of them included, in their order. */
function choicesOf(words: readonly string[]): readonly string[] {
  if (words.length > MOST_WORDS) return [];
  let choices = [""];
  for (const word of words) choices = choices.flatMap((some) => [some, some === "" ? word : `${some} ${word}`]);
  return choices.slice(1);
}

/**
 * For each of these distinct names, the place of the first other one that says the same with a word more or less in the last name or in the first one
 * (« MARTIN » and « MARTIN ÉPOUSE DURAND », « JEAN » and « JEAN-PIERRE ») or in another order, or -1. The work grows with the number of names, never
 * with the number of pairs.
 */
export function* namesWithin(names: readonly FullName[]): Generator<void, Int32Array> {
  const nearest = new Int32Array(names.length).fill(-1);
  const link = (place: number, other: number): void => {
    if (nearest[place] === -1 || other < (nearest[place] as number)) nearest[place] = other;
  };
  const words = names.map(({ last, first }) => [wordsOf(last), wordsOf(first)] as const);
  const places = new Map<string, number>();
  for (const [place, [last, first]] of words.entries()) {
    const key = `${last.join(" ")}|${first.join(" ")}`;
    if (last.length > 0 && !places.has(key)) places.set(key, place);
  }
  for (const [place, [last, first]] of words.entries()) {
    if (place % SLICE === 0) yield;
    const shorter = [
      ...choicesOf(last).map((some) => `${some}|${first.join(" ")}`),
      ...choicesOf(first).map((some) => `${last.join(" ")}|${some}`),
    ];
    for (const key of shorter) {
      const other = places.get(key);
      if (other === undefined || other === place) continue;
      link(place, other);
      link(other, place);
    }
  }
  return nearest;
}
