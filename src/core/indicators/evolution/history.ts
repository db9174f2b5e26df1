import { cellAt, type SheetGrid } from "../../reading/sheet-grid";
import { fold } from "../../text/fold";

/** Figures of former years, by year then by code: what the sheet Historique and former Bilans tell. */
export type History = ReadonlyMap<number, ReadonlyMap<string, number>>;

export const NO_HISTORY: History = new Map();

/** The sheet « Historique » (docs/contract.md 4.3): one row for each year of the PLIE. */
export const HISTORY_SHEET = "Historique";
export const HISTORY_YEAR = "Exercice";
export const HISTORY_SOURCE = "Source";
/** The headings that the sheet always has, between those two. */
export const HISTORY_CODES = ["PL01", "PL02", "PL03", "PL04", "PL05", "PL06", "PL07", "TOTAL"] as const;

/** Rows among which the headings are looked for, as in the other sheets. */
const HEADING_ROWS = 20;
const CODE = /^(PL\d{2}[AB]?|TOTAL|(EE)?C[OR]\d{2})$/;

/** Where the sheet's headings stand; coordinates of the sheet, from 0. */
export interface HistoryLayout {
  readonly headingRow: number;
  readonly yearColumn: number;
  readonly sourceColumn: number | null;
  /** Column of each code. */
  readonly codes: ReadonlyMap<string, number>;
}

/** A code of the Bilan as a heading or a cell words it; null for anything else. */
export function codeOf(text: unknown): string | null {
  if (typeof text !== "string") return null;
  const code = text.replace(/[\s\u00a0\u202f]/g, "").toUpperCase();
  return CODE.test(code)
    ? code.replace(/^(PL\d{2})([AB])$/, (_, stem: string, end: string) => stem + end.toLowerCase())
    : null;
}

/** The layout of a sheet of former years; null where no row of headings names « Exercice ». */
export function historyLayout(grid: SheetGrid): HistoryLayout | null {
  const { firstRow, firstColumn, rowCount, columns } = grid;
  for (let row = firstRow; row < firstRow + Math.min(rowCount, HEADING_ROWS); row += 1) {
    let year: number | null = null;
    let source: number | null = null;
    const codes = new Map<string, number>();
    for (let column = firstColumn; column < firstColumn + columns.length; column += 1) {
      const heading = cellAt(grid, row, column);
      if (typeof heading !== "string") continue;
      const words = fold(heading);
      if (words === fold(HISTORY_YEAR)) year ??= column;
      else if (words === fold(HISTORY_SOURCE)) source ??= column;
      const code = codeOf(heading);
      if (code !== null && !codes.has(code)) codes.set(code, column);
    }
    if (year !== null) return { headingRow: row, yearColumn: year, sourceColumn: source, codes };
  }
  return null;
}

/** What a sheet « Historique » tells; a year told twice is taken from its last row. */
export function readHistory(grid: SheetGrid): History {
  const layout = historyLayout(grid);
  const history = new Map<number, Map<string, number>>();
  if (!layout) return history;
  const { firstRow, rowCount } = grid;
  for (let row = layout.headingRow + 1; row < firstRow + rowCount; row += 1) {
    const year = yearAt(grid, row, layout);
    if (year === null) continue;
    const figures = new Map<string, number>();
    for (const [code, column] of layout.codes) {
      const value = numberAt(grid, row, column);
      if (value !== null) figures.set(code, value);
    }
    history.set(year, figures);
  }
  return history;
}

/** The year of a row, null where it names none. */
export function yearAt(grid: SheetGrid, row: number, { yearColumn }: HistoryLayout): number | null {
  const year = numberAt(grid, row, yearColumn);
  return year !== null && Number.isInteger(year) && year >= 1990 && year <= 2100 ? year : null;
}

function numberAt(grid: SheetGrid, row: number, column: number): number | null {
  const value = cellAt(grid, row, column);
  if (typeof value === "number") return value;
  if (typeof value !== "string" || !/^\s*\d+\s*$/.test(value)) return null;
  return Number(value);
}

/** Several histories as one: what the first ones tell is kept. */
export function mergedHistory(histories: readonly History[]): History {
  const merged = new Map<number, Map<string, number>>();
  for (const history of histories)
    for (const [year, figures] of history) {
      const known = merged.get(year) ?? new Map<string, number>();
      for (const [code, value] of figures) if (!known.has(code)) known.set(code, value);
      merged.set(year, known);
    }
  return merged;
}
