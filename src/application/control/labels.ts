import type { PlieProfile } from "../../core/fiche/profile-schema";
import type { SheetMapping } from "../../core/reading/headings";
import { cellAt, type SheetGrid } from "../../core/reading/sheet-grid";
import { foldWords } from "../../core/text/fold";

/** A text around the data that may tell the year and the PLIE, and how a sentence names it. */
export interface Label {
  readonly text: string;
  readonly reason: string;
}

/** The name of the sheet, the titles above its headings, the file's name: in the order in which they are believed. */
export function labelsOf(
  { grid, mapping }: { readonly grid: SheetGrid; readonly mapping: Pick<SheetMapping, "headingRow"> },
  workbookName: string,
): readonly Label[] {
  const titles: Label[] = [];
  for (let row = grid.firstRow; row < mapping.headingRow; row += 1) {
    for (let column = 0; column < grid.columns.length; column += 1) {
      const cell = cellAt(grid, row, grid.firstColumn + column);
      if (typeof cell === "string") titles.push({ text: cell, reason: `le titre « ${cell.trim()} »` });
    }
  }
  return [
    { text: grid.name, reason: `le nom de la feuille « ${grid.name} »` },
    ...titles,
    { text: workbookName, reason: `le nom du fichier « ${workbookName} »` },
  ];
}

/** A period (« 2014-2020 ») and a day (« 12/05/2021 », « 12 mai 2021 ») hold years that are not the one of the Bilan. */
const OTHER_YEARS =
  /(?:19|20)\d\d\s*[-–/àa]\s*(?:19|20)\d\d|\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d\d|\d{1,2}(?:er)?\s+\p{L}{3,9}\.?\s+(?:19|20)\d\d|(?:19|20)\d\d[-_.]?\d{2}[-_.]?\d{2}/gu;
const YEAR = /(?:^|\D)(20(?:1[4-9]|2\d|3[0-5]))(?!\d)/g;

/** The year that the first of these labels tells, when it tells one and no other. */
export function yearIn(labels: readonly Label[]): { readonly year: number; readonly reason: string } | null {
  for (const { text, reason } of labels) {
    const years = new Set(Array.from(text.replace(OTHER_YEARS, " ").matchAll(YEAR), ([, year]) => year as string));
    const [only] = years;
    if (years.size === 1 && only !== undefined) return { year: Number(only), reason: `d'après ${reason}` };
  }
  return null;
}

const SMALL_WORDS = new Set(["plie", "de", "du", "des", "l", "la", "le", "les"]);

/** The PLIE that the first of these labels names, when it names one and no other: the word PLIE, and all those of its name. */
export function plieIn(
  labels: readonly Label[],
  profiles: readonly PlieProfile[],
): { readonly profile: PlieProfile; readonly reason: string } | null {
  for (const { text, reason } of labels) {
    const words = new Set(foldWords(text).split(" "));
    if (!words.has("plie")) continue;
    const named = profiles.filter(({ name }) => {
      const own = foldWords(name)
        .split(" ")
        .filter((word) => !SMALL_WORDS.has(word));
      return own.length > 0 && own.every((word) => words.has(word));
    });
    if (named.length === 1 && named[0]) return { profile: named[0], reason };
  }
  return null;
}
