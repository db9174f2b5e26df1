import type { FieldDefinition } from "../questionnaire/field";
import { SHEETS, type SheetKind } from "../questionnaire/sheets";
import { foldWords } from "../text/fold";

/** How a heading is known for a field. */
export interface KnownField {
  readonly field: string;
  /** 0 for a heading of the field; from 1 for one that stands second, by its place among those. */
  readonly rank: number;
}

interface KnownHeadings {
  /** Folded heading or alias -> field. The canonical headings of all fields win over any alias. */
  readonly whole: ReadonlyMap<string, KnownField>;
  /** The same by their words in any order; null where two fields have the same. */
  readonly words: ReadonlyMap<string, KnownField | null>;
}

const known = new Map<SheetKind, KnownHeadings>();

function headingsOf(kind: SheetKind): KnownHeadings {
  let found = known.get(kind);
  if (!found) known.set(kind, (found = indexed(kind)));
  return found;
}

function indexed(kind: SheetKind): KnownHeadings {
  const whole = new Map<string, KnownField>();
  const words = new Map<string, KnownField | null>();
  const fields: readonly (readonly [string, FieldDefinition])[] = Object.entries(SHEETS[kind].fields);
  for (const [field, { heading }] of fields) whole.set(foldWords(heading), { field, rank: 0 });
  for (const [field, { heading, aliases, second = [] }] of fields) {
    const put = (text: string, rank: number): void => {
      const folded = foldWords(text);
      if (!whole.has(folded)) whole.set(folded, { field, rank });
      const key = wordsOf(text);
      const there = words.get(key);
      if (there === undefined) words.set(key, { field, rank });
      else if (there?.field !== field) words.set(key, null);
    };
    whole.set(foldWords(field), whole.get(foldWords(field)) ?? { field, rank: 0 });
    for (const text of [heading, ...aliases]) put(text, 0);
    for (const [place, text] of second.entries()) put(text, place + 1);
  }
  return { whole, words };
}

/** What stands for longer words in headings typed short: DT_NAISSANCE, CP_NAISS, « Tél. port. », « N° de mobile ». */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  dt: "date",
  naiss: "naissance",
  cp: "code postal",
  tel: "telephone",
  telephon: "telephone",
  port: "portable",
  mob: "mobile",
  dom: "domicile",
  adr: "adresse",
  niv: "niveau",
  dipl: "diplome",
  n: "numero",
  no: "numero",
  num: "numero",
  id: "identifiant",
  op: "operation",
  ope: "operation",
  situ: "situation",
  prescr: "prescripteur",
  ref: "referent",
};

function expanded(heading: string): string {
  return foldWords(heading)
    .split(" ")
    .map((word) => ABBREVIATIONS[word] ?? word)
    .join(" ");
}

/** « (jj/mm/aaaa) », « (s) », « [1] »: what a heading adds between brackets. */
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]/g;

/**
 * How a heading is known, or null: as it stands, else by its words without their abbreviations, in any order, whatever the small words (« DT_NAISSANCE »); what is
 * between brackets is left out only when nothing else is found.
 */
export function knownField(kind: SheetKind, heading: string): KnownField | null {
  const { whole, words } = headingsOf(kind);
  const exact = whole.get(foldWords(heading));
  if (exact) return exact;
  for (const text of heading.includes("(") || heading.includes("[")
    ? [heading, heading.replace(BRACKETS, "")]
    : [heading]) {
    const long = expanded(text);
    if (long === "") continue;
    const found = whole.get(long) ?? words.get(wordsOf(long));
    if (found) return found;
  }
  return null;
}

/** The field that a heading is known for, or null. */
export function knownHeading(kind: SheetKind, heading: string): string | null {
  return knownField(kind, heading)?.field ?? null;
}

/**
 * The field that a sub-title is known for together with the title above it: all their words are those of a known heading, in any order, whatever the small
 * words ("SORTIE DE L'OPÉRATION" over "Saisie": "Saisie sortie"). The operation may be left out beside another word, as the short headings do.
 */
export function knownSubTitle(kind: SheetKind, title: string, subTitle: string): string | null {
  const { words } = headingsOf(kind);
  const found = words.get(wordsOf(`${title} ${subTitle}`));
  if (found) return found.field;
  const short = wordsOf(title).replace(/\boperation\b/, "");
  return short.trim() === "" ? null : (words.get(wordsOf(`${short} ${subTitle}`))?.field ?? null);
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
