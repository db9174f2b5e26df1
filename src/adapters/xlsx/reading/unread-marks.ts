import type { SheetGrid } from "../../../core/reading/sheet-grid";
import { relationshipsOf } from "../package/relationships";
import type { OpcPackage } from "../package/opc-package";

/** Rows looked at: colours say the same further down. */
const MOST_ROWS = 20_000;
const COMMENT = /<(?:\w+:)?comment[\s>]/g;

/** How many rows, from one on, have a filled cell of another colour than most of its column: a whole column in grey says nothing of a person. */
export function coloredRows(
  grid: SheetGrid,
  fillAt: (row: number, column: number) => string | null,
  firstDataRow: number,
): number {
  const last = Math.min(grid.far?.from ?? grid.firstRow + grid.rowCount, firstDataRow + MOST_ROWS);
  const colored = new Set<number>();
  grid.columns.forEach((cells, offset) => {
    const rowsByFill = new Map<string | null, number[]>();
    for (let row = firstDataRow; row < last; row += 1) {
      const cell = cells[row - grid.firstRow] ?? null;
      if (cell === null) continue;
      const fill = fillAt(row, grid.firstColumn + offset);
      const rows = rowsByFill.get(fill);
      if (rows) rows.push(row);
      else rowsByFill.set(fill, [row]);
    }
    const [most] = [...rowsByFill].sort((one, other) => other[1].length - one[1].length);
    for (const [fill, rows] of rowsByFill)
      if (fill !== null && fill !== "#FFFFFF" && fill !== most?.[0]) for (const row of rows) colored.add(row);
  });
  return colored.size;
}

/** The comments of a sheet; those of the new kind stand in the old part too. */
export async function commentCount(pack: OpcPackage, part: string): Promise<number> {
  let count = 0;
  for (const { kind, target } of await relationshipsOf(pack, part))
    if (kind === "comments" && pack.has(target)) count += (await pack.text(target)).match(COMMENT)?.length ?? 0;
  return count;
}
