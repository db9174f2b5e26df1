import type { CellArea } from "../../core/domain/cell";
import { GENERAL_FORMAT } from "./cell-inputs";

export interface FormatArea {
  readonly area: CellArea;
  readonly format: string;
}

/**
 * The rectangles of equal number format of a block: runs down each column, equal neighbouring columns joined.
 * A cell that takes any format (null) follows the one above. A cleared sheet already has the general format: it is left out.
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
    for (const run of columnRuns(formats, index)) {
      if (run.format === GENERAL_FORMAT) continue;
      const key = `${run.first}:${run.last}:${run.format}`;
      const known = left.get(key);
      const area = known === undefined ? undefined : areas[known];
      if (known !== undefined && area) {
        areas[known] = { ...area, area: { ...area.area, lastColumn: column + index } };
        here.set(key, known);
        continue;
      }
      const [firstRow, lastRow] = [row + run.first, row + run.last];
      here.set(key, areas.length);
      areas.push({
        area: { firstRow, firstColumn: column + index, lastRow, lastColumn: column + index },
        format: run.format,
      });
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

function columnRuns(formats: readonly (readonly (string | null)[])[], column: number): Run[] {
  const runs: Run[] = [];
  let waiting = 0;
  formats.forEach((cells, row) => {
    const format = cells[column] ?? null;
    const run = runs[runs.length - 1];
    if (format === null) {
      if (run) run.last = row;
      else waiting += 1;
    } else if (run?.format === format) run.last = row;
    else runs.push({ first: run ? row : row - waiting, last: row, format });
  });
  return runs;
}
