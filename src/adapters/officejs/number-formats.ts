import type { CellArea } from "../../core/domain/cell";
import { GENERAL_FORMAT } from "./cell-inputs";

export interface FormatArea {
  readonly area: CellArea;
  readonly format: string;
}

/**
 * The rectangles of equal number format of a block: runs down each column, equal neighbouring columns joined.
 * A cleared sheet already has the general format: it is left out.
 * @param formats by row, then by column.
 */
export function formatAreas(row: number, column: number, formats: readonly (readonly string[])[]): FormatArea[] {
  const areas: FormatArea[] = [];
  let left = new Map<string, number>();
  for (let index = 0; index < (formats[0]?.length ?? 0); index += 1) {
    const here = new Map<string, number>();
    for (const { first, last, format } of columnRuns(formats, index)) {
      if (format === GENERAL_FORMAT) continue;
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
  readonly format: string;
}

function columnRuns(formats: readonly (readonly string[])[], column: number): Run[] {
  const runs: Run[] = [];
  formats.forEach((cells, row) => {
    const format = cells[column] ?? GENERAL_FORMAT;
    const run = runs[runs.length - 1];
    if (run?.format === format) run.last = row;
    else runs.push({ first: row, last: row, format });
  });
  return runs;
}
