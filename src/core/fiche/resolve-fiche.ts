import type { Programme } from "../domain/programme";
import { fold, foldWords } from "../text/fold";
import type { Fiche, FicheUnit } from "./fiche-schema";
import { coversYear } from "./periods";

/** What tells one fiche A4 from another: the PLIE of the workbook when it is known, the year of the Bilan, the programme. */
export interface FicheScope {
  readonly plie: string | null;
  readonly year: number;
  readonly programme: Programme;
}

/**
 * The fiche that a person named by its id (`2021-A4`), its number (`A4`, « fiche n° A4 ») or its title; null when nothing or more than
 * one answers. A number or title is looked for in the PLIE of the workbook, that year then any year, then among all the PLIE that year.
 */
export function resolveFiche(typed: string, fiches: readonly Fiche[], scope: FicheScope): Fiche | null {
  const key = foldWords(typed);
  if (key === "") return null;
  const byId = fiches.filter((fiche) => foldWords(fiche.id) === key);
  if (byId.length > 0) return byId.length === 1 ? (byId[0] as Fiche) : null;

  const keys = [key, withoutPrefix(key)];
  const named = fiches.filter((fiche) => namesOf(fiche).some((name) => keys.includes(name)));
  const ofProgramme = named.filter(({ programme }) => programme === scope.programme);
  const ofYear = ofProgramme.filter((fiche) => runsIn(fiche, scope.year));
  const own = (fiche: Fiche) => fiche.plie === scope.plie;
  const circles = [ofYear.filter(own), ofProgramme.filter(own), ofYear];
  const first = circles.find((circle) => circle.length > 0);
  return first?.length === 1 ? (first[0] as Fiche) : null;
}

/** Whether a day of the fiche's period falls in that year. */
export function runsIn(fiche: Fiche, year: number): boolean {
  return coversYear(fiche.period, year);
}

function namesOf(fiche: Fiche): string[] {
  const title = foldWords(fiche.title);
  const number = fiche.number === undefined ? [] : [foldWords(fiche.number)];
  return [title, ...number, ...[...number, foldWords(fiche.id)].map((name) => `${name} ${title}`)];
}

function withoutPrefix(key: string): string {
  return key.replace(/^(fiche )?(operation |action )?(n |no |num |numero )?(?=.)/, "");
}

export interface FicheResolver {
  readonly resolve: (typed: string) => Fiche | null;
}

/** {@link resolveFiche} that remembers its answers: called for every row of a workbook. */
export function ficheResolver(fiches: readonly Fiche[], scope: FicheScope): FicheResolver {
  const known = new Map<string, Fiche | null>();
  return {
    resolve: (typed) => {
      let fiche = known.get(typed);
      if (fiche === undefined) {
        fiche = resolveFiche(typed, fiches, scope);
        known.set(typed, fiche);
      }
      return fiche;
    },
  };
}

/** What a control knows of its fiches; its ControlContext is one. */
export interface FicheFacts {
  readonly fiches: readonly Fiche[];
  readonly profile: { readonly id: string } | null;
  readonly year: number;
  readonly programme: Programme;
}

const resolvers = new WeakMap<FicheFacts, FicheResolver>();

/** The fiche named in a cell of a control; one resolver is kept for each control. */
export function ficheNamed(facts: FicheFacts, typed: string): Fiche | null {
  let resolver = resolvers.get(facts);
  if (!resolver) {
    const { year, programme, profile } = facts;
    resolver = ficheResolver(facts.fiches, { plie: profile?.id ?? null, year, programme });
    resolvers.set(facts, resolver);
  }
  return resolver.resolve(typed);
}

/**
 * The unit of measure that a person named by its id or its label, with or without the number that opens it (« 12 ateliers »), the target and the
 * note that the fiche prints after it (« … : 2/an », « … (à minima 2) ») or the heading it stands under; null when nothing or more than one answers.
 */
export function unitOf(fiche: Fiche, typed: string): FicheUnit | null {
  const key = foldWords(typed);
  if (key === "") return null;
  const byId = fiche.units.find(({ id }) => fold(id) === fold(typed) || foldWords(id) === key);
  if (byId) return byId;
  const readings = [(text: string) => text, withoutNumber];
  for (const reading of readings) {
    const found = fiche.units.filter(({ label, group }) => {
      const own = reading(foldWords(label));
      return reading(key) === own || (group !== undefined && key === `${foldWords(group)} ${foldWords(label)}`);
    });
    if (found.length > 0) return found.length === 1 ? (found[0] as FicheUnit) : null;
  }
  return asPrinted(fiche, typed);
}

/** The unit whose label, its parentheses left out, opens what was typed; only a target or a note may follow. The longest label wins. */
function asPrinted(fiche: Fiche, typed: string): FicheUnit | null {
  const typedWords = printedWords(typed);
  const found = fiche.units
    .map((unit) => ({ unit, words: withoutTarget(printedWords(unit.label)) }))
    .filter(({ words }) => words.length > 0 && opens(words, typedWords));
  const longest = Math.max(...found.map(({ words }) => words.length));
  const [only, another] = found.filter(({ words }) => words.length === longest);
  return only && !another ? only.unit : null;
}

/** The words of a line of a fiche, and its colons; no parenthesis, no number before the first word. */
function printedWords(line: string): readonly string[] {
  const words = fold(line)
    .replace(/\([^()]*\)/g, " ")
    .replace(/^[^a-z0-9]*unites? de mesure *:/, "")
    .match(/[a-z0-9]+|:/g);
  const first = (words ?? []).findIndex((word) => !isTarget(word));
  return first < 0 ? [] : (words ?? []).slice(first);
}

function withoutTarget(words: readonly string[]): readonly string[] {
  const named = words.filter((word) => word !== ":");
  return named.slice(
    0,
    named.reduce((length, word, index) => (isTarget(word) ? length : index + 1), 0),
  );
}

function opens(label: readonly string[], typed: readonly string[]): boolean {
  let at = 0;
  for (const word of label) {
    while (typed[at] === ":") at += 1;
    if (typed[at] !== word) return false;
    at += 1;
  }
  const next = typed[at];
  return next === undefined || isTarget(next) || (next === "est" && typed[at + 1] === "de");
}

/** « : 30 », « à minima 3 », « 15 pour 1ETP ». */
function isTarget(word: string): boolean {
  return /^\d+(etp)?$/.test(word) || TARGET_WORDS.has(word);
}

const TARGET_WORDS = new Set([":", "a", "au", "moins", "minima", "minimum", "mini", "maximum", "environ", "soit"]);

/** "12 ateliers" and "12 (ou 3 par an) ateliers" are not alike: only a leading number is dropped. */
function withoutNumber(key: string): string {
  return key.replace(/^(au moins |minimum )?\d[\d ]*(?=[a-z])/, "").trim();
}
