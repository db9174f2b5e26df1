import { isCellError, type CellValue } from "../domain/cell";
import { foldWords } from "../text/fold";
import { readHeadings, SEARCHED_ROWS } from "../reading/heading-row";
import { cellAt, type SheetGrid } from "../reading/sheet-grid";
import { SHEET_KINDS } from "../questionnaire/sheets";

/** The heading of a column, and the one above it where there are two levels. */
export interface Title {
  readonly column: number;
  readonly title: string;
  readonly above: string;
}

export interface SheetTitles {
  readonly headingRow: number;
  readonly firstDataRow: number;
  readonly titles: readonly Title[];
}

/** Fewer headings make no table. */
const LEAST = 3;
const LONGEST = 80;
/** A heading row holds at least this share of the cells of the fullest row around it. */
const FULL = 0.6;

/** The headings of a sheet: where the control finds them, else the first full row of short texts. */
export function readTitles(grid: SheetGrid): SheetTitles | null {
  const rows = knownRows(grid) ?? guessedRows(grid);
  if (!rows) return null;
  const lowest = rows.firstDataRow - 1;
  const titles: Title[] = [];
  for (let offset = 0; offset < grid.columns.length; offset += 1) {
    const column = grid.firstColumn + offset;
    const own = textAt(grid, lowest, column);
    const over = textAt(grid, lowest - 1, column);
    const title = own === "" && isUnderTitle(grid, lowest, column, rows.headingRow < lowest) ? over : own;
    titles.push({ column, title, above: own === "" ? "" : groupAbove(grid, lowest - 1, column) });
  }
  return { ...rows, titles };
}

function knownRows(grid: SheetGrid): { readonly headingRow: number; readonly firstDataRow: number } | null {
  const found = SHEET_KINDS.flatMap((kind) => {
    const headings = readHeadings(grid, kind);
    return headings ? [{ headings, known: new Set(headings.headings.map(({ field }) => field)).size }] : [];
  }).sort((one, other) => other.known - one.known)[0];
  return found ? { headingRow: found.headings.headingRow, firstDataRow: found.headings.firstDataRow } : null;
}

function guessedRows(grid: SheetGrid): { readonly headingRow: number; readonly firstDataRow: number } | null {
  const last = Math.min(grid.firstRow + grid.rowCount, SEARCHED_ROWS);
  const rows = Array.from({ length: Math.max(0, last - grid.firstRow) }, (_, index) => {
    const row = grid.firstRow + index;
    const cells = grid.columns.map((__, offset) => cellAt(grid, row, grid.firstColumn + offset));
    const filled = cells.filter((cell) => cell !== null && cell !== "");
    return { row, filled: filled.length, isTitles: areTitles(filled) };
  });
  const fullest = Math.max(0, ...rows.map(({ filled }) => filled));
  const found = rows.find(({ filled, isTitles }) => isTitles && filled >= Math.max(LEAST, fullest * FULL));
  return found ? { headingRow: found.row, firstDataRow: found.row + 1 } : null;
}

function areTitles(cells: readonly CellValue[]): boolean {
  const texts = cells.filter((cell) => typeof cell === "string").map(foldWords);
  return (
    texts.length === cells.length &&
    new Set(texts).size === texts.length &&
    cells.every((cell) => typeof cell === "string" && cell.length <= LONGEST && !/^[\d\s/.,-]+$|@/.test(cell))
  );
}

/** What stands over a group of columns: in the cell above, else in the merged cell or the nearest one at its left. */
function groupAbove(grid: SheetGrid, row: number, column: number): string {
  if (row < grid.firstRow) return "";
  const own = textAt(grid, row, column);
  if (own !== "") return own;
  const merge = grid.merges?.find(
    (area) => row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn,
  );
  if (merge) return textAt(grid, merge.firstRow, merge.firstColumn);
  const merged = (grid.merges ?? []).some(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);
  if (merged) return "";
  for (let left = column - 1; left >= grid.firstColumn; left -= 1) {
    const text = textAt(grid, row, left);
    if (text !== "") return text;
  }
  return "";
}

/** Whether an empty heading is the lower half of a cell that spans both levels. */
function isUnderTitle(grid: SheetGrid, row: number, column: number, twoLevels: boolean): boolean {
  const above = textAt(grid, row - 1, column);
  if (above === "") return false;
  const merge = grid.merges?.find(
    (area) => area.firstRow === row - 1 && column >= area.firstColumn && column <= area.lastColumn,
  );
  return merge === undefined ? twoLevels : merge.lastRow >= row && merge.firstColumn === column;
}

function textAt(grid: SheetGrid, row: number, column: number): string {
  if (row < grid.firstRow) return "";
  const cell = cellAt(grid, row, column);
  if (cell === null || isCellError(cell) || typeof cell === "boolean") return "";
  return String(cell).trim();
}
