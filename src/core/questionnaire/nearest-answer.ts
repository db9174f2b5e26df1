import { fold } from "../text/fold";
import { differsByOne } from "../text/near";
import type { ChoiceField } from "./field";
import { KNOWN_WORDS } from "./known-words";

const knownWords = new Set(KNOWN_WORDS.map(fold));

/** Up to so many letters a text is a code or an acronym as often as a word. */
const SHORT = 5;
const WORD = /^\p{Ll}[\p{Ll} '-]*$/u;
/** In these a letter may be written twice, or exchanged with its neighbour, without making another word. */
const SHORT_WORDS = new Set(["oui", "non"]);
const LEAST_LETTERS = 4;

/**
 * The one answer that was surely meant by a text that is none, or null. Sure: a slip of the pen in a word, never in a code or an acronym, where one letter
 * makes another meaning, and never where the text means something of its own.
 */
export function nearestAnswer(typed: string, field: ChoiceField): string | null {
  const folded = fold(typed);
  if (!WORD.test(folded) || knownWords.has(folded)) return null;
  const near = field.choices.filter(({ code, label, accepts = [] }) =>
    [code, label, ...accepts].some((spelling) => isSlipOf(folded, spelling)),
  );
  return near.length === 1 ? (near[0]?.code ?? null) : null;
}

function isSlipOf(folded: string, spelling: string): boolean {
  const word = fold(spelling);
  if (!WORD.test(word) || isAcronym(spelling)) return false;
  if (SHORT_WORDS.has(word)) return folded.length <= word.length + 1 && isDoubled(folded, word);
  return word.length >= SHORT && folded.length >= LEAST_LETTERS && differsByOne(folded, word);
}

/** « Ouii », « Nonn », « Oiu »: the same letters, one of them twice, or two neighbours exchanged. */
function isDoubled(typed: string, word: string): boolean {
  if (typed.length === word.length) return differsByOne(typed, word) && sortedLetters(typed) === sortedLetters(word);
  return typed.replace(/(.)\1/g, "$1") === word;
}

function sortedLetters(text: string): string {
  return [...text].sort().join("");
}

function isAcronym(spelling: string): boolean {
  return spelling.length <= SHORT && spelling === spelling.toUpperCase();
}
