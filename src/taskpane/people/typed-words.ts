import { fold } from "../../core/text/fold";

/** The words of a search, as folded texts hold them; none when nothing is typed. */
export function typedWords(typed: string): readonly string[] {
  return fold(typed).split(" ").filter(Boolean);
}

/** Whether a text holds every word. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  const folded = fold(text);
  return words.every((word) => folded.includes(word));
}
