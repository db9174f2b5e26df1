import { SHEETS, type SheetKind } from "../questionnaire/sheets";
import { columnNamed, type ColumnName } from "./column-name";
import { readHeadings, type Heading, type SheetHeadings } from "./heading-row";
import { knownField } from "./known-headings";
import type { SheetGrid } from "./sheet-grid";

/** A column of a sheet that was recognised as a field, or chosen by hand for it. */
export interface MappedColumn {
  readonly field: string;
  /** Sheet column, from 0. */
  readonly column: number;
  /** As it stands in the sheet; see {@link SheetHeadings} for sub-titles and columns without title. */
  readonly heading: string;
  readonly byHand: boolean;
}

/** A column that is not read. */
export interface UnreadColumn {
  readonly column: number;
  readonly heading: string;
}

export interface SheetMapping extends SheetHeadings {
  readonly kind: SheetKind;
  readonly sheet: string;
  readonly columns: readonly MappedColumn[];
  /** A second column of a field that already has one: it is not read. */
  readonly duplicates: readonly MappedColumn[];
  /** Headings that say nothing to us: kept and ignored. */
  readonly unknown: readonly UnreadColumn[];
  /** Ignored by hand. */
  readonly ignored: readonly UnreadColumn[];
}

/** Chosen by hand for one sheet: field id -> column; remembered in the workbook. */
export type HandMapping = Readonly<Record<string, ColumnName>>;

/**
 * Recognises the columns of a sheet; a choice made by hand wins over what is recognised. Null when there is no heading row.
 * @param ignored columns that are not to be recognised.
 */
export function mapSheet(
  grid: SheetGrid,
  kind: SheetKind,
  byHand: HandMapping = {},
  ignored: readonly ColumnName[] = [],
): SheetMapping | null {
  const found = readHeadings(grid, kind);
  if (!found) return null;
  // A column chosen by hand that is no longer there keeps nobody from being recognised in its place.
  const chosen = new Map<number, string>();
  for (const [field, name] of Object.entries(byHand)) {
    const column = columnNamed(found.headings, name);
    if (column !== null && Object.hasOwn(SHEETS[kind].fields, field)) chosen.set(column, field);
  }
  const chosenFields = new Set(chosen.values());
  const ignoredColumns = new Set(ignored.map((name) => columnNamed(found.headings, name)));

  const columns: MappedColumn[] = [];
  const duplicates: MappedColumn[] = [];
  const unknown: UnreadColumn[] = [];
  const leftOut: UnreadColumn[] = [];
  const taken = new Set<string>();
  const second = standingSecond(
    found.headings.filter(({ column }) => !chosen.has(column) && !ignoredColumns.has(column)),
    kind,
  );
  for (const { column, heading, field: recognised } of found.headings) {
    const hand = chosen.get(column);
    if (hand === undefined && ignoredColumns.has(column)) {
      leftOut.push({ column, heading });
      continue;
    }
    const field = hand ?? recognised;
    if (field === null || (hand === undefined && (chosenFields.has(field) || second.has(column)))) {
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
  return { ...found, kind, sheet: grid.name, columns, duplicates, unknown, ignored: leftOut };
}

/** The columns whose heading stands second, where a better one is there: « Civilité » beside « Sexe » is no column in double. */
function standingSecond(headings: readonly Heading[], kind: SheetKind): ReadonlySet<number> {
  const ranked = headings.flatMap(({ column, heading, field }) =>
    field === null ? [] : [{ column, field, rank: knownField(kind, heading)?.rank ?? 0 }],
  );
  const best = new Map<string, number>();
  for (const { field, rank } of ranked) best.set(field, Math.min(rank, best.get(field) ?? rank));
  return new Set(ranked.filter(({ field, rank }) => rank > (best.get(field) ?? rank)).map(({ column }) => column));
}
