import type { CellValue } from "../domain/cell";
import { SHEETS, type SheetKind } from "../questionnaire/sheets";
import { foldWords } from "../text/fold";
import { cellAt, type SheetGrid } from "./sheet-grid";

/** A column of a sheet that was recognised as a field, or chosen by hand for it. */
export interface MappedColumn {
  readonly field: string;
  /** Sheet column, from 0. */
  readonly column: number;
  /** As it stands in the sheet. */
  readonly heading: string;
  readonly byHand: boolean;
}

export interface SheetMapping {
  readonly kind: SheetKind;
  readonly sheet: string;
  /** Sheet row of the headings, from 0. */
  readonly headingRow: number;
  readonly columns: readonly MappedColumn[];
  /** A second column of a field that already has one: it is not read. */
  readonly duplicates: readonly MappedColumn[];
  /** Headings that say nothing to us: kept and ignored. */
  readonly unknown: readonly { readonly column: number; readonly heading: string }[];
}

/** Chosen by hand for one sheet: field id -> heading of the column; remembered in the workbook. */
export type HandMapping = Readonly<Record<string, string>>;

/** The heading row is looked for within this many rows. */
const SEARCHED_ROWS = 20;
/** A row is a heading row from this many known headings. */
const MIN_KNOWN_HEADINGS = 3;

const knownHeadings = new Map<SheetKind, ReadonlyMap<string, string>>();

/** Folded heading or alias -> field id. The canonical headings of all fields win over any alias. */
function headingIndex(kind: SheetKind): ReadonlyMap<string, string> {
  let index = knownHeadings.get(kind);
  if (!index) {
    const fresh = new Map<string, string>();
    const fields = Object.entries(SHEETS[kind].fields);
    for (const [id, field] of fields) fresh.set(foldWords(field.heading), id);
    for (const [id, field] of fields) {
      for (const alias of [id, ...field.aliases]) {
        const folded = foldWords(alias);
        if (!fresh.has(folded)) fresh.set(folded, id);
      }
    }
    index = fresh;
    knownHeadings.set(kind, index);
  }
  return index;
}

function headingText(value: CellValue): string {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : "";
}

/** How many known headings of a kind a row holds. */
function knownIn(grid: SheetGrid, row: number, kind: SheetKind): number {
  const index = headingIndex(kind);
  const found = new Set<string>();
  for (let column = 0; column < grid.columns.length; column += 1) {
    const field = index.get(foldWords(headingText(cellAt(grid, row, grid.firstColumn + column))));
    if (field !== undefined) found.add(field);
  }
  return found.size;
}

/** The row, within the first 20 of the sheet, with the most known headings (3 at least; 2 on a sheet that has few columns), or null. */
export function findHeadingRow(
  grid: SheetGrid,
  kind: SheetKind,
): { readonly row: number; readonly known: number } | null {
  let best: { row: number; known: number } | null = null;
  const last = Math.min(grid.firstRow + grid.rowCount, SEARCHED_ROWS);
  for (let row = grid.firstRow; row < last; row += 1) {
    const known = knownIn(grid, row, kind);
    if (known >= MIN_KNOWN_HEADINGS && (best === null || known > best.known)) best = { row, known };
  }
  return best;
}

/** Recognises the columns of a sheet; a choice made by hand wins over what is recognised. Null when there is no heading row. */
export function mapSheet(grid: SheetGrid, kind: SheetKind, byHand: HandMapping = {}): SheetMapping | null {
  const found = findHeadingRow(grid, kind);
  if (!found) return null;
  const headings = grid.columns.map((_, offset) => ({
    column: grid.firstColumn + offset,
    heading: headingText(cellAt(grid, found.row, grid.firstColumn + offset)).trim(),
  }));

  const index = headingIndex(kind);
  const handFields = new Map(Object.entries(byHand).map(([field, heading]) => [foldWords(heading), field]));
  // A column chosen by hand that is no longer there keeps nobody from being recognised in its place.
  const chosenFields = new Set(
    headings.flatMap(({ heading }) => (heading === "" ? [] : (handFields.get(foldWords(heading)) ?? []))),
  );
  const columns: MappedColumn[] = [];
  const duplicates: MappedColumn[] = [];
  const unknown: { column: number; heading: string }[] = [];
  const taken = new Set<string>();

  for (const { column, heading } of headings) {
    const folded = foldWords(heading);
    if (folded === "") continue;
    const hand = handFields.get(folded);
    const recognised = index.get(folded);
    const field = hand ?? (recognised !== undefined && !chosenFields.has(recognised) ? recognised : undefined);
    if (field === undefined || !Object.hasOwn(SHEETS[kind].fields, field)) {
      unknown.push({ column, heading });
      continue;
    }
    const mapped = { field, column, heading, byHand: hand !== undefined };
    if (taken.has(field)) duplicates.push(mapped);
    else {
      taken.add(field);
      columns.push(mapped);
    }
  }
  return { kind, sheet: grid.name, headingRow: found.row, columns, duplicates, unknown };
}
