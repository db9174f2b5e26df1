import { cleanSpaces, fold } from "../text/fold";
import { FIRST_NAMES } from "./first-names";

/** Which part of a full name comes first. */
export type NameOrder = "last-first" | "first-last";

export interface SplitName {
  readonly lastName: string;
  readonly firstName: string;
  /** Nothing else could have been meant: capitals, a comma, or two words only. */
  readonly sure: boolean;
}

const CIVILITY = /^(mr|mme|mlle|melle|monsieur|madame|mademoiselle|m(?=[. ]))\.?\s+/i;
/** What « Mme » or « M. » before a name says of the person; null without any. */
export function sexOfCivility(text: string): "Femme" | "Homme" | null {
  const [, civility] = CIVILITY.exec(text.trimStart()) ?? [];
  return civility === undefined ? null : /^m(?:me|lle|elle|ad)/i.test(civility) ? "Femme" : "Homme";
}

/** Words of a surname that are no name by themselves. */
const PARTICLES = new Set(
  "de du des d la le les l di da do dos del della van von der den el al ben bent bin ait saint sainte st ste ep epouse nee ne veuve vve".split(
    " ",
  ),
);

/** Splits a full name; null where it is not two words at least. A surname in capitals is told by them, whatever the order. */
export function splitFullName(text: string, order: NameOrder): SplitName | null {
  const clean = cleanSpaces(text).replace(CIVILITY, "");
  const [before, after, ...more] = clean.split(/\s*,\s*/);
  if (before && after && more.length === 0) return { lastName: before, firstName: after, sure: true };
  const words = clean.split(" ");
  if (words.length < 2) return null;
  const byCapitals = capitalsOf(words);
  if (byCapitals) {
    const { first, count } = byCapitals;
    const surname = words.slice(first, first + count);
    const others = [...words.slice(0, first), ...words.slice(first + count)];
    return { lastName: surname.join(" "), firstName: others.join(" "), sure: true };
  }
  const count = order === "last-first" ? surnameAtStart(words) : 0;
  const split = order === "last-first" ? count : firstNamesAtStart(words);
  const [head, tail] = [words.slice(0, split).join(" "), words.slice(split).join(" ")];
  const sure = words.length === 2;
  return order === "last-first" ? { lastName: head, firstName: tail, sure } : { lastName: tail, firstName: head, sure };
}

/** The order that most names of a column tell, and how surely. */
export function nameOrder(
  names: readonly string[],
  heading: string,
): { readonly order: NameOrder; readonly certainty: number; readonly why: string } {
  let [capitalsFirst, capitalsLast, firstNameFirst, firstNameLast] = [0, 0, 0, 0];
  for (const name of names) {
    const words = cleanSpaces(name).replace(CIVILITY, "").split(/[ ,]+/);
    if (words.length < 2) continue;
    const capitals = capitalsOf(words);
    if (capitals?.first === 0) capitalsFirst += 1;
    else if (capitals) capitalsLast += 1;
    if (isFirstName(words[0])) firstNameFirst += 1;
    if (isFirstName(words[words.length - 1])) firstNameLast += 1;
  }
  const told = orderInHeading(heading);
  const all = Math.max(1, names.length);
  const [capitals, contrary] = [Math.max(capitalsFirst, capitalsLast), Math.min(capitalsFirst, capitalsLast)];
  if (capitals / all >= 0.8 && contrary / all <= 0.02)
    return {
      order: capitalsFirst > capitalsLast ? "last-first" : "first-last",
      certainty: 0.96,
      why: "le nom est en capitales",
    };
  const lexicon: NameOrder | null =
    firstNameLast >= 3 && firstNameLast > firstNameFirst * 4
      ? "last-first"
      : firstNameFirst >= 3 && firstNameFirst > firstNameLast * 4
        ? "first-last"
        : null;
  if (told && lexicon !== null && lexicon !== told)
    return { order: lexicon, certainty: 0.7, why: "le titre et les prénoms ne disent pas le même ordre" };
  if (told) return { order: told, certainty: 0.95, why: "le titre dit l'ordre" };
  if (lexicon) return { order: lexicon, certainty: 0.9, why: "les prénoms se reconnaissent" };
  return { order: "last-first", certainty: 0.6, why: "rien ne dit l'ordre" };
}

function orderInHeading(heading: string): NameOrder | null {
  const folded = fold(heading);
  const [last, first] = [folded.search(/\bnoms?\b/), folded.search(/\bprenoms?\b/)];
  if (last < 0 || first < 0) return null;
  return last < first ? "last-first" : "first-last";
}

/** Where the words in capitals stand, when they are together at one end and others are not in capitals. */
function capitalsOf(words: readonly string[]): { readonly first: number; readonly count: number } | null {
  const isUpper = words.map((word) => /\p{Lu}{2}/u.test(word.replace(/['’-]/g, "")) && word === word.toUpperCase());
  const first = isUpper.indexOf(true);
  const last = isUpper.lastIndexOf(true);
  if (first < 0 || isUpper.every(Boolean)) return null;
  const start = leadingParticles(words, first);
  for (let at = first; at <= last; at += 1) if (!isUpper[at] && !isParticle(words[at])) return null;
  const atEnd = start === 0 || last === words.length - 1;
  return atEnd && last - start + 1 < words.length ? { first: start, count: last - start + 1 } : null;
}

/** Small words just before the capitals are part of the surname: « de la CRUZ ». */
function leadingParticles(words: readonly string[], from: number): number {
  let start = from;
  while (start > 0 && isParticle(words[start - 1])) start -= 1;
  return start;
}

/** How many words the surname takes: its particles, then one word; « ép. », « née » and what follows too. */
function surnameAtStart(words: readonly string[]): number {
  let count = 0;
  while (count < words.length - 2 && isParticle(words[count])) count += 1;
  count += 1;
  while (count < words.length - 2 && /^(?:ep|epouse|nee|ne|veuve|vve)$/.test(bare(words[count]))) count += 2;
  return Math.min(count, words.length - 1);
}

/** How many words the first names take: one, and those that follow it and are first names too. */
function firstNamesAtStart(words: readonly string[]): number {
  let count = 1;
  while (count < words.length - 1 && isFirstName(words[count]) && !isParticle(words[count])) count += 1;
  return count;
}

function bare(word = ""): string {
  return fold(word).replace(/[^a-z-]/g, "");
}

function isParticle(word = ""): boolean {
  return PARTICLES.has(bare(word)) || /^[dl]['’]$/i.test(word);
}

function isFirstName(word = ""): boolean {
  return FIRST_NAMES.has(bare(word).split("-")[0] ?? "");
}
