import type { CellValue } from "../../src/core/domain/cell";
import type { SheetGrid } from "../../src/core/reading/sheet-grid";

/** A sheet as the port hands it over, from its rows. */
export function gridOf(rows: readonly (readonly CellValue[])[], place: Partial<SheetGrid> = {}): SheetGrid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? null));
  return {
    name: "Feuille",
    dateSystem: 1900,
    firstRow: 0,
    firstColumn: 0,
    rowCount: rows.length,
    columns,
    hiddenRows: [],
    merges: [],
    ...place,
  };
}
