import { numberCells } from "../../reading/cells";
import type { Movements } from "../movements";
import { NONE, type Paths } from "../paths";
import type { Population } from "../population";

/** The interviews of the year of the people accompanied, over all the rows of their paths; null where the sheet has no such column (docs/domain.md PL15). */
export function interviewsOf({ table }: Population, paths: Paths, { figures }: Movements): number | null {
  if (!table.columns.has("interviews")) return null;
  const interviews = numberCells(table, "interviews");
  let total = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    const path = paths.pathOfRow[row] as number;
    if (table.present[row] && path !== NONE && figures.PL03.mask[paths.rows[path] as number])
      total += interviews(row) ?? 0;
  }
  return total;
}
