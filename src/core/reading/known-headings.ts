import { SHEETS, type SheetKind } from "../questionnaire/sheets";
import { foldWords } from "../text/fold";

interface KnownHeadings {
  /** Folded heading or alias -> field id. The canonical headings of all fields win over any alias. */
  readonly whole: ReadonlyMap<string, string>;
  /** The same by their words in any order; null where two fields have the same. */
  readonly words: ReadonlyMap<string, string | null>;
}

const known = new Map<SheetKind, KnownHeadings>();

function headingsOf(kind: SheetKind): KnownHeadings {
  let found = known.get(kind);
  if (!found) known.set(kind, (found = indexed(kind)));
  return found;
}

function indexed(kind: SheetKind): KnownHeadings {
  const whole = new Map<string, string>();
  const words = new Map<string, string | null>();
  const fields = Object.entries(SHEETS[kind].fields);
  for (const [id, field] of fields) whole.set(foldWords(field.heading), id);
  for (const [id, field] of fields) {
    for (const alias of [id, ...field.aliases]) {
      const folded = foldWords(alias);
      if (!whole.has(folded)) whole.set(folded, id);
    }
    for (const text of [field.heading, ...field.aliases]) {
      const key = wordsOf(text);
      words.set(key, (words.get(key) ?? id) === id ? id : null);
    }
  }
  return { whole, words };
}

/** The field that a heading is known for, or null. */
export function knownHeading(kind: SheetKind, heading: string): string | null {
  return headingsOf(kind).whole.get(foldWords(heading)) ?? null;
}

/**
 * The field that a sub-title is known for together with the title above it: all their words are those of a known heading, in any order, whatever the small
 * words ("SORTIE DE L'OPÉRATION" over "Saisie": "Saisie sortie"). The operation may be left out beside another word, as the short headings do.
 */
export function knownSubTitle(kind: SheetKind, title: string, subTitle: string): string | null {
  const { words } = headingsOf(kind);
  const field = words.get(wordsOf(`${title} ${subTitle}`));
  if (field) return field;
  const short = wordsOf(title).replace(/\boperation\b/, "");
  return short.trim() === "" ? null : (words.get(wordsOf(`${short} ${subTitle}`)) ?? null);
}

const SMALL_WORDS = new Set(["a", "au", "aux", "d", "dans", "de", "des", "du", "en", "l", "la", "le", "les"]);

/** The words of a heading, each once, sorted, without the small ones. */
function wordsOf(text: string): string {
  const all = new Set(foldWords(text).split(" "));
  return [...all]
    .filter((word) => word !== "" && !SMALL_WORDS.has(word))
    .sort()
    .join(" ");
}
