import type { CellArea } from "../../../core/domain/cell";
import type { CellGrid } from "./cell-grid";
import { GENERAL_FORMAT } from "../patching/cell-inputs";

export interface FormatArea {
  readonly area: CellArea;
  readonly format: string;
}

/**
 * The rectangles of equal number format: runs down each column, equal neighbouring columns joined.
 * A cleared sheet already has the general format: it is left out, as are the cells without one (null).
 */
export async function formatAreas(
  { row, column, columnCount, cells }: CellGrid,
  giveWay: () => Promise<void>,
): Promise<FormatArea[]> {
  const areas: FormatArea[] = [];
  let left = new Map<string, number>();
  for (let index = 0; index < columnCount; index += 1) {
    await giveWay();
    const here = new Map<string, number>();
    for (const { first, last, format } of columnRuns(cells, index)) {
      if (format === null || format === GENERAL_FORMAT) continue;
      const key = `${first}:${last}:${format}`;
      const known = left.get(key) ?? areas.length;
      const lastColumn = column + index;
      const firstColumn = areas[known]?.area.firstColumn ?? lastColumn;
      areas[known] = { area: { firstRow: row + first, firstColumn, lastRow: row + last, lastColumn }, format };
      here.set(key, known);
    }
    left = here;
  }
  return areas;
}

interface Run {
  readonly first: number;
  last: number;
  readonly format: string | null;
}

function columnRuns(cells: CellGrid["cells"], column: number): Run[] {
  const runs: Run[] = [];
  cells.forEach((cellsOfRow, row) => {
    const format = cellsOfRow[column]?.format ?? null;
    const run = runs[runs.length - 1];
    if (run && run.format === format) run.last = row;
    else runs.push({ first: row, last: row, format });
  });
  return runs;
}
