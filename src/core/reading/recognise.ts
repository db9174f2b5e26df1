import { ALL_KINDS, SHEETS, SHEET_KINDS, type DataKind, type SheetKind } from "../questionnaire/sheets";
import { foldWords } from "../text/fold";
import { findHeadingRow } from "./heading-row";
import type { SheetGrid } from "./sheet-grid";

/** Which sheet of the workbook plays which part; a part may have none. */
export type SheetParts = Readonly<Partial<Record<SheetKind, string>>>;

export const SETTINGS_SHEET = { name: "Paramètres", aliases: ["Parametre", "Paramètre", "Réglages"] } as const;

function bears(name: string, declared: { readonly name: string; readonly aliases: readonly string[] }): number {
  const folded = foldWords(name);
  if (folded === foldWords(declared.name)) return 2;
  return declared.aliases.some((alias) => foldWords(alias) === folded) ? 1 : 0;
}

/** The sheet named Paramètres, or null. */
export function findSettingsSheet(names: readonly string[]): string | null {
  return names.find((name) => bears(name, SETTINGS_SHEET) > 0) ?? null;
}

/** The parts that names alone decide; the exact name wins over an alias, then the first sheet. */
export function partsByName(names: readonly string[]): SheetParts {
  const parts: Partial<Record<SheetKind, string>> = {};
  for (const kind of ALL_KINDS) {
    const ranked = names
      .map((name) => ({ name, rank: bears(name, SHEETS[kind]) }))
      .filter((candidate) => candidate.rank > 0);
    ranked.sort((a, b) => b.rank - a.rank);
    if (ranked[0]) parts[kind] = ranked[0].name;
  }
  return parts;
}

/** The part whose name stands in the sheet's with something added ("Participants 2021"), or null when none does, or two. */
export function namedFor(name: string): DataKind | null {
  const folded = foldWords(name);
  const [kind, other] = SHEET_KINDS.filter((candidate) =>
    new RegExp(`(^|[^a-z])${foldWords(SHEETS[candidate].name)}([^a-z]|$)`).test(folded),
  );
  return kind !== undefined && other === undefined ? kind : null;
}

export function holdsYear(name: string, year: number): boolean {
  return new RegExp(`(^|\\D)${year}(\\D|$)`).test(name);
}

/** The part of {@link namedFor}, when the sheet has its headings. */
export function partByLongerName(grid: SheetGrid): SheetKind | null {
  const kind = namedFor(grid.name);
  return kind !== null && findHeadingRow(grid, kind) ? kind : null;
}

/** A sheet is taken for a part by its headings only when this many are known. */
const MIN_HEADINGS_WITHOUT_NAME = 5;

/**
 * The part that an unnamed sheet most looks like, by its headings: 5 known ones at least, and more than for any other part.
 * Used for sheets exported under another name ("Export 2021").
 */
export function partByHeadings(grid: SheetGrid): SheetKind | null {
  const scores = SHEET_KINDS.map((kind) => ({ kind, known: findHeadingRow(grid, kind)?.known ?? 0 })).sort(
    (a, b) => b.known - a.known,
  );
  const [first, second] = scores;
  if (!first || first.known < MIN_HEADINGS_WITHOUT_NAME || first.known === second?.known) return null;
  return first.kind;
}
