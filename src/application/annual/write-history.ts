import {
  HISTORY_CODES,
  HISTORY_SHEET,
  HISTORY_SOURCE,
  HISTORY_YEAR,
  historyLayout,
  yearAt,
  type History,
} from "../../core/indicators/evolution/history";
import { cellAt, type SheetGrid } from "../../core/reading/sheet-grid";
import type { SheetModel } from "../ports/sheet-model";
import { UserError } from "../ports/user-error";
import type { CellChange, Workbook } from "../ports/workbook";
import { historySheet } from "./history";

/** Rows that stand ready in a new sheet. */
const READY_ROWS = 30;

/** A year to write into « Historique », and where its figures come from. */
export interface HistoryRow {
  readonly year: number;
  readonly figures: ReadonlyMap<string, number>;
  readonly source: string;
}

/** The sheet « Historique », with the years known already: a sheet of the person's own, which no Bilan replaces. */
export function historyModel(rows: readonly HistoryRow[] = []): SheetModel {
  const headings = [HISTORY_YEAR, ...HISTORY_CODES, HISTORY_SOURCE];
  const values = rows.map(({ year, figures, source }) => [
    year,
    ...HISTORY_CODES.map((code) => figures.get(code) ?? null),
    source,
  ]);
  const empty = Array.from({ length: Math.max(0, READY_ROWS - rows.length) }, () => headings.map(() => null));
  return {
    name: HISTORY_SHEET,
    showGridlines: true,
    columnWidths: [10, ...HISTORY_CODES.map(() => 9), 44],
    blocks: [
      {
        row: 0,
        column: 0,
        values: [headings],
        styles: headings.map((heading) => (heading === HISTORY_YEAR ? "inputHeadingRequired" : "inputHeading")),
      },
      {
        row: 1,
        column: 0,
        values: [...values, ...empty],
        styles: headings.map((heading) => (heading === HISTORY_SOURCE ? "inputText" : "inputNumber")),
      },
    ],
    freeze: { rows: 1, columns: 1 },
  };
}

/**
 * Writes rows of years into « Historique », each over the row of its year or below the others; nothing else in the sheet changes. Without such a sheet one
 * is made.
 * @throws UserError when the sheet has no heading « Exercice », or when it cannot be written into.
 */
export async function writeHistoryRows(workbook: Workbook, rows: readonly HistoryRow[]): Promise<string> {
  const sheet = await historySheet(workbook);
  const ordered = [...rows].sort((a, b) => a.year - b.year);
  if (!sheet) return workbook.writeSheet(historyModel(ordered));
  const grid = await workbook.readSheet(sheet.name);
  await workbook.changeCells(changesOf(grid, ordered));
  return sheet.name;
}

function changesOf(grid: SheetGrid, rows: readonly HistoryRow[]): readonly CellChange[] {
  const layout = historyLayout(grid);
  if (!layout)
    throw new UserError(
      `La feuille « ${grid.name} » n'a pas de colonne « ${HISTORY_YEAR} » parmi ses 20 premières lignes : ajoutez ce titre au-dessus des années, puis recommencez.`,
    );
  const { headingRow, yearColumn, sourceColumn, codes } = layout;
  let free = headingRow + 1;
  const places = new Map<number, number>();
  for (let row = headingRow + 1; row < grid.firstRow + grid.rowCount; row += 1) {
    const year = yearAt(grid, row, layout);
    if (year !== null) places.set(year, row);
    if (grid.columns.some((_, column) => cellAt(grid, row, grid.firstColumn + column) !== null)) free = row + 1;
  }
  return rows.flatMap(({ year, figures, source }) => {
    const row = places.get(year) ?? free++;
    const change = (column: number, value: string | number): CellChange[] => {
      const expected = cellAt(grid, row, column);
      return expected === value ? [] : [{ sheet: grid.name, position: { row, column }, expected, value }];
    };
    return [
      ...change(yearColumn, year),
      ...[...codes].flatMap(([code, column]) => {
        const value = figures.get(code);
        return value === undefined ? [] : change(column, value);
      }),
      ...(sourceColumn === null ? [] : change(sourceColumn, source)),
    ];
  });
}

/** The years before this one that the sheet does not tell yet. */
export function formerRows(before: number, former: History, known: History): readonly HistoryRow[] {
  return [...former]
    .filter(([year]) => year < before && !known.has(year))
    .map(([year, figures]): HistoryRow => ({ year, figures, source: `Bilan ${year}` }));
}

/** The rows that a Bilan gives: its own year where it is wanted, and the former years that the sheet does not tell yet. */
export function rowsToWrite(own: HistoryRow, withOwn: boolean, former: History, known: History): readonly HistoryRow[] {
  const others = formerRows(own.year, former, known);
  return withOwn ? [...others, own] : others;
}
