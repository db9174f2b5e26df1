import type { TextCells } from "../../reading/cells";
import { foldWords } from "../../text/fold";

/** Said of those whose answer is missing or unreadable: never left out, so that the parts add up. */
export const NOT_STATED = "Non renseigné";

const UNSTATED_WORDS = foldWords(NOT_STATED);

/** The part of a row without one. */
const NO_PART = 0xffff;

/** A way of cutting people up: each row is in one part, {@link NOT_STATED} where nothing tells which. */
export interface Dimension<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  /** Names of the parts, in the order in which they are read; those of a free text as they come. */
  readonly parts: readonly string[];
  /** Free text, told by its most frequent parts first. */
  readonly free: boolean;
  /** Place in `parts` of a row, `parts.length` where it is not stated. */
  readonly partOf: (row: number) => number;
}

/** Parts that are known beforehand. */
export function closedDimension<Id extends string>(
  id: Id,
  title: string,
  parts: readonly string[],
  nameOf: (row: number) => string | undefined,
): Dimension<Id> {
  const places = new Map(parts.map((part, place) => [part, place]));
  return {
    id,
    title,
    parts,
    free: false,
    partOf: (row) => places.get(nameOf(row) ?? "") ?? parts.length,
  };
}

/** What people typed: spellings that differ by case, accents or spaces are one, under the first of them. */
export function freeDimension<Id extends string>(
  id: Id,
  title: string,
  rowCount: number,
  typed: TextCells,
): Dimension<Id> {
  const parts: string[] = [];
  const bySpelling = new Map<string, number>();
  const byWords = new Map<string, number>();
  const places = new Uint16Array(rowCount).fill(NO_PART);
  for (let row = 0; row < rowCount; row += 1) {
    const text = typed(row);
    if (text === undefined || foldWords(text) === UNSTATED_WORDS) continue;
    let place = bySpelling.get(text);
    if (place === undefined) {
      const words = foldWords(text) || text;
      place = byWords.get(words) ?? parts.length;
      if (place === parts.length) {
        if (parts.length >= NO_PART) continue;
        byWords.set(words, place);
        parts.push(text);
      }
      bySpelling.set(text, place);
    }
    places[row] = place;
  }
  return {
    id,
    title,
    parts,
    free: true,
    partOf: (row) => (places[row] === NO_PART ? parts.length : (places[row] as number)),
  };
}
