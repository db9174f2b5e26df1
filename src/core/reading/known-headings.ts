import type { FieldDefinition } from "../questionnaire/field";
import { SHEETS, type SheetKind } from "../questionnaire/sheets";
import { fold, foldWords } from "../text/fold";

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
  nais: "naissance",
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
  civ: "civilite",
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

/** « CodePostal », « dateNaissance »: words run together, as databases name their columns. */
const RUN_TOGETHER = /(\p{Ll})(\p{Lu})/gu;

function expanded(heading: string): string {
  return foldWords(heading.replace(RUN_TOGETHER, "$1 $2"))
    .split(" ")
    .map((word) => ABBREVIATIONS[word] ?? word)
    .join(" ");
}

/** « (jj/mm/aaaa) », « (s) », « [1] », and « O/N » at the end: what a heading adds about the way to fill the column. */
const ADDED = /\([^()]*\)|\[[^[\]]*\]|[\s:,-]+(?:o ?\/ ?n|oui ?\/ ?non)\s*$/gi;

/** Of a participant, what is added makes another column of it: « Date de sortie (prévue) » is no exit, « Nom (conjoint) » is somebody else's. */
const OF_ANOTHER =
  /\b(?:insee|montant|prevu\w*|previs\w*|estime\w*|theorique|souhaite\w*|conjoint\w*|epou\w*|enfants?|pere|mere|parents?|famille|tut(?:eur|rice)|employeur|entreprise|formation|stage|conseill\w*|referente?|urgence|structure|organisme|precedent\w*|ancien\w*|n ?- ?1)\b/;

/** « RQTH (date de fin) »: the date of an answer is no answer. */
function isDay(kind: SheetKind, field: string): boolean {
  const fields: Readonly<Record<string, FieldDefinition>> = SHEETS[kind].fields;
  return fields[field]?.kind === "day";
}

/** « Q3 - RQTH », « 1g. Durée de recherche (mois) »: the number of the question, then another of its headings. */
const NUMBERED = /^(?:q|question)? ?([1-6][a-g]?)[\s.:)-]+(?=\S)/i;

/** The field that the number of a question and the heading after it agree on. */
function numberedField(kind: SheetKind, heading: string): KnownField | null {
  const number = NUMBERED.exec(heading);
  if (!number) return null;
  const [asked, said] = [knownField(kind, `Q${number[1]}`), knownField(kind, heading.slice(number[0].length))];
  return asked !== null && asked.field === said?.field ? asked : null;
}

/**
 * How a heading is known, or null: as it stands, else by its words without their abbreviations, in any order, whatever the small words (« DT_NAISSANCE »); what is
 * between brackets is left out only when nothing else is found, and never when it speaks of another person or of another event.
 */
export function knownField(kind: SheetKind, heading: string): KnownField | null {
  const { whole, words } = headingsOf(kind);
  const exact = whole.get(foldWords(heading));
  if (exact) return exact;
  const bare = heading.replace(ADDED, "");
  const added = (heading.match(ADDED) ?? []).map(fold);
  const isOfAnother = kind === "participants" && added.some((text) => OF_ANOTHER.test(text));
  const isDate = added.some((text) => /\bdate\b/.test(text));
  for (const text of bare === heading || isOfAnother ? [heading] : [heading, bare]) {
    const long = expanded(text);
    if (long === "") continue;
    const found = whole.get(long) ?? words.get(wordsOf(long));
    if (found && (text === heading || !isDate || isDay(kind, found.field))) return found;
  }
  return numberedField(kind, heading);
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

const SMALL_WORDS = new Set([
  ...["a", "au", "aux", "d", "dans", "de", "des", "du", "en", "l", "la", "le", "les", "un", "une"],
  // « LIB_COMMUNE »: how a database names the words that stand beside a code.
  ...["lib", "libelle"],
]);

/** The words of a heading, each once, sorted, without the small ones. */
function wordsOf(text: string): string {
  const all = new Set(foldWords(text).split(" "));
  return [...all]
    .filter((word) => word !== "" && !SMALL_WORDS.has(word))
    .sort()
    .join(" ");
}
