import type { CellValue } from "../../domain/cell";
import type { SheetGrid } from "../../reading/sheet-grid";
import { fold } from "../../text/fold";
import { codeOf } from "./history";

/** What a sheet « Bilan » of a former year says. */
export interface FormerBilan {
  readonly year: number;
  /** As its title names it. */
  readonly plie: string;
  readonly figures: ReadonlyMap<string, number>;
}

const TITLE = /^\s*Bilan\s+(\d{4})\s*[–-]\s*(.+?)\s*$/;
/** What the total is called by each programme. */
const TOTALS = ["TOTAL", "EECO01"];

/** Reads the figures of a Bilan of ours, of whatever version, as it is printed; null where the sheet is none. */
export function readFormerBilan(grid: SheetGrid): FormerBilan | null {
  const rows = Array.from({ length: grid.rowCount }, (_, row) => grid.columns.map((column) => column[row] ?? null));
  const title = rows.flatMap((cells) => cells.flatMap((cell) => titleOf(cell) ?? []))[0];
  if (!title) return null;
  const [certain, alone] = [new Map<string, number>(), new Map<string, number>()];
  let totalColumn: number | null = null;
  let headed = false;
  for (const cells of rows) {
    const code = codeOf(cells.find((cell) => cell !== null && cell !== ""));
    const numbers = cells.filter((cell) => typeof cell === "number");
    if (code === null) {
      const words = cells.filter((cell) => typeof cell === "string" && cell !== "");
      if (numbers.length > 0 || words.length < 2) continue;
      totalColumn = totalAmong(cells, title.year);
      headed = true;
      continue;
    }
    const value = totalColumn === null ? null : cells[totalColumn];
    if (typeof value === "number") remember(certain, code, value);
    // The table that opened the first Bilans has no headings, and one number in a row.
    else if (!headed && numbers.length === 1) remember(alone, code, numbers[0] as number);
  }
  return { ...title, figures: new Map([...alone, ...certain].filter(([, value]) => Number.isInteger(value))) };
}

function titleOf(cell: CellValue): Pick<FormerBilan, "year" | "plie"> | null {
  const found = typeof cell === "string" ? TITLE.exec(cell.replace(/[\u00a0\u202f]/g, " ")) : null;
  return found ? { year: Number(found[1]), plie: found[2] ?? "" } : null;
}

/** The column of a table that holds what is counted in all: « Total », or the year where the columns are years. */
function totalAmong(cells: readonly CellValue[], year: number): number | null {
  const place = cells.findIndex(
    (cell) => typeof cell === "string" && [fold("Total"), String(year)].includes(fold(cell)),
  );
  return place < 0 ? null : place;
}

/** The first time that a code is told. */
function remember(figures: Map<string, number>, code: string, value: number): void {
  if (!figures.has(code)) figures.set(code, value);
  if (TOTALS.includes(code) && !figures.has("TOTAL")) figures.set("TOTAL", value);
}
