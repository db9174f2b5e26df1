import { columnLetters, type CellValue } from "../domain/cell";
import { type SheetKind } from "../questionnaire/sheets";
import { foldWords } from "../text/fold";
import { knownHeading, knownSubTitle } from "./known-headings";
import { cellAt, type SheetGrid } from "./sheet-grid";

/** The title of a column. */
export interface Heading {
  /** Sheet column, from 0. */
  readonly column: number;
  /** As it stands in the sheet, after the title above it when there are two levels; "Colonne AC (sans titre)" where there is none. */
  readonly heading: string;
  readonly titled: boolean;
  /** The title alone, in the column where it stands above a sub-title. */
  readonly title?: string;
  /** The field that the title is known for, or null. */
  readonly field: string | null;
}

export interface SheetHeadings {
  /** Sheet row of the headings, from 0. */
  readonly headingRow: number;
  /** Sheet row of the first person, contract…: below the headings, and below their sub-titles where there are some. */
  readonly firstDataRow: number;
  /** From left to right; a column without title is there when it holds something. */
  readonly headings: readonly Heading[];
}

/** The heading row is looked for within this many rows. */
export const SEARCHED_ROWS = 20;
/** A row is a heading row from this many known headings: a protocol may have but a key and a value. */
export function headingsNeeded(kind: SheetKind): number {
  return kind === "protocol" ? 2 : 3;
}
/** A column without title is empty when nothing stands in this many rows: every cell of a sheet is not looked at for that. */
const MOST_ROWS_OF_UNTITLED = 1000;
/** Nor are more cells than these in all the columns together. */
const MOST_CELLS_OF_UNTITLED = 1_000_000;

function headingText(value: CellValue): string {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" ? String(value) : "";
}

function textsOf(grid: SheetGrid, row: number): readonly string[] {
  return grid.columns.map((_, offset) => headingText(cellAt(grid, row, grid.firstColumn + offset)));
}

/** The row, within the first 20 of the sheet, with the most known headings, {@link headingsNeeded} at least, or null. */
export function findHeadingRow(
  grid: SheetGrid,
  kind: SheetKind,
): { readonly row: number; readonly known: number } | null {
  let best: { row: number; known: number } | null = null;
  const last = Math.min(grid.firstRow + grid.rowCount, SEARCHED_ROWS);
  for (let row = grid.firstRow; row < last; row += 1) {
    const texts = textsOf(grid, row).filter((text) => text !== "");
    const fields = texts.map((text) => knownHeading(kind, text));
    const known = new Set(fields.filter((field) => field !== null)).size;
    if (known >= headingsNeeded(kind) && (best === null || known > best.known)) best = { row, known };
  }
  return best;
}

/** The titles of the columns of a sheet, on one level or two; null when there is no heading row. */
export function readHeadings(grid: SheetGrid, kind: SheetKind): SheetHeadings | null {
  const found = findHeadingRow(grid, kind);
  if (!found) return null;
  const titles = textsOf(grid, found.row);
  const subTitles = subTitlesBelow(grid, kind, found.row, titles);
  const firstDataRow = found.row + (subTitles ? 2 : 1);
  const headings: Heading[] = [];
  let title = "";
  for (const [offset, text] of titles.entries()) {
    const column = grid.firstColumn + offset;
    if (text !== "") title = text;
    const below = subTitles?.[offset] ?? "";
    const heading = below === "" ? text || knownAbove(grid, kind, found.row, column) : `${title} ${below}`;
    if (foldWords(heading) !== "") {
      const field = knownHeading(kind, heading) ?? (below === "" ? null : knownSubTitle(kind, title, below));
      headings.push({ column, heading, titled: true, field, ...(below !== "" && text !== "" ? { title } : {}) });
    } else if (holdsSomething(grid, column, firstDataRow)) {
      headings.push({ column, heading: `Colonne ${columnLetters(column)} (sans titre)`, titled: false, field: null });
    }
  }
  return { headingRow: found.row, firstDataRow, headings: withTitlesAlone(headings, kind) };
}

/** "Adresse" over "Rue", "Étage"…: where a sub-title says nothing more, its title still says what its own column is. */
function withTitlesAlone(headings: readonly Heading[], kind: SheetKind): readonly Heading[] {
  const known = new Set(headings.map(({ field }) => field));
  return headings.map((heading) => {
    const alone = heading.field === null && heading.title !== undefined ? knownHeading(kind, heading.title) : null;
    return alone === null || known.has(alone) ? heading : { ...heading, field: alone };
  });
}

/**
 * The texts of the row below, when it details the titles: two texts at least, nothing but texts, each under a title that spreads over several columns
 * (the next ones have none), one at least where the title itself does not stand. So nothing stands under a known title of one column, where a person
 * would have something; there must be such a title.
 */
function subTitlesBelow(
  grid: SheetGrid,
  kind: SheetKind,
  row: number,
  titles: readonly string[],
): readonly string[] | null {
  const firstTitle = titles.findIndex((title) => title !== "");
  if (!titles.some((title, offset) => titles[offset + 1] !== "" && knownHeading(kind, title) !== null)) return null;
  let found = 0;
  let beside = 0;
  for (const [offset, title] of titles.entries()) {
    const cell = cellAt(grid, row + 1, grid.firstColumn + offset);
    if (cell === null || (typeof cell === "string" && cell.trim() === "")) continue;
    const wide = title === "" || titles[offset + 1] === "";
    if (typeof cell !== "string" || !wide || offset < firstTitle) return null;
    found += 1;
    if (title === "") beside += 1;
  }
  return found >= 2 && beside >= 1 ? textsOf(grid, row + 1) : null;
}

/** A title merged with the cell above stands there: taken when it is a known one, since a logo or a note may stand there too. */
function knownAbove(grid: SheetGrid, kind: SheetKind, row: number, column: number): string {
  const above = headingText(cellAt(grid, row - 1, column));
  return above === "" || knownHeading(kind, above) === null ? "" : above;
}

function holdsSomething(grid: SheetGrid, column: number, firstDataRow: number): boolean {
  const rows = Math.min(MOST_ROWS_OF_UNTITLED, Math.ceil(MOST_CELLS_OF_UNTITLED / grid.columns.length));
  for (let row = firstDataRow; row < firstDataRow + rows; row += 1) {
    const cell = cellAt(grid, row, column);
    if (headingText(cell) !== "" || (cell !== null && typeof cell !== "string")) return true;
  }
  return false;
}
