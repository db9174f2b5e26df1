import { fold } from "../../core/text/fold";
import { holdsWords } from "../people/typed-words";
import { GUIDE, linesOf, type Chapter, type Part } from "./guide";

/** A part of the guide, as a search finds it. */
export interface Passage {
  readonly chapter: Chapter;
  readonly part: Part;
  /** Its own title, or that of its chapter. */
  readonly title: string;
  /** The sentence of it that holds most of the words. */
  readonly sentence: string;
}

/** The parts of the guide that hold every word, in the order of the guide. */
export function findPassages(words: readonly string[]): readonly Passage[] {
  return GUIDE.chapters.flatMap((chapter) =>
    chapter.parts.flatMap((part) => {
      const lines = part.blocks.flatMap(linesOf);
      const title = part.title ?? chapter.title;
      if (!holdsWords([chapter.title, title, ...lines].join(" "), words)) return [];
      return [{ chapter, part, title, sentence: nearest(lines.flatMap(sentencesOf), words) }];
    }),
  );
}

function sentencesOf(line: string): readonly string[] {
  return (line.match(/.+?(?:[.!?](?=\s)|$)/g) ?? []).map((sentence) => sentence.trim());
}

function nearest(sentences: readonly string[], words: readonly string[]): string {
  const held = sentences.map((sentence) => {
    const folded = fold(sentence);
    return words.filter((word) => folded.includes(word)).length;
  });
  return sentences[held.indexOf(Math.max(...held))] ?? "";
}
