import type { CellArea } from "../../core/domain/cell";
import { GENERAL_FORMAT } from "./cell-inputs";

export interface FormatArea {
  readonly area: CellArea;
  readonly format: string;
}

/**
 * The rectangles of equal number format: runs down each column, equal neighbouring columns joined.
 * A cleared sheet already has the general format: it is left out, as are the cells without one (null).
 * @param formats by row, then by column.
 */
export function formatAreas(
  row: number,
  column: number,
  formats: readonly (readonly (string | null)[])[],
): FormatArea[] {
  const areas: FormatArea[] = [];
  let left = new Map<string, number>();
  for (let index = 0; index < (formats[0]?.length ?? 0); index += 1) {
    const here = new Map<string, number>();
    for (const { first, last, format } of columnRuns(formats, index)) {
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

function columnRuns(formats: readonly (readonly (string | null)[])[], column: number): Run[] {
  const runs: Run[] = [];
  formats.forEach((cells, row) => {
    const format = cells[column] ?? null;
    const run = runs[runs.length - 1];
    if (run && run.format === format) run.last = row;
    else runs.push({ first: row, last: row, format });
  });
  return runs;
}
