import type { CellPosition, CellValue } from "../../../core/domain/cell";
import { FAR_GAP, type SheetGrid } from "../../../core/reading/sheet-grid";
import { LONGEST_TEXT } from "../writing/cell-xml";

interface NewValue {
  readonly position: CellPosition;
  readonly value: CellValue;
}

/** Whether a cell stands among the rows of a grid, or near them: what stands far below is told apart when a sheet is read. */
export function isNear({ far, firstRow, rowCount }: SheetGrid, { row }: CellPosition): boolean {
  return far === undefined && row > firstRow - FAR_GAP && row < firstRow + rowCount + FAR_GAP;
}

/** A grid as it is read once these cells near it hold other values; columns that none of them stands in stay the same arrays. */
export function withValues(grid: SheetGrid, values: readonly NewValue[]): SheetGrid {
  const kept = values.map(({ position, value }) => ({ ...position, value: held(value) }));
  const empty = grid.columns.length === 0;
  const area = {
    top: empty ? Infinity : grid.firstRow,
    bottom: empty ? -1 : grid.firstRow + grid.rowCount - 1,
    left: empty ? Infinity : grid.firstColumn,
    right: empty ? -1 : grid.firstColumn + grid.columns.length - 1,
  };
  for (const { row, column, value } of kept) {
    if (value === null) continue;
    area.top = Math.min(area.top, row);
    area.bottom = Math.max(area.bottom, row);
    area.left = Math.min(area.left, column);
    area.right = Math.max(area.right, column);
  }
  if (area.bottom < 0) return grid;
  const { top, bottom, left, right } = area;
  const above: readonly null[] = Array.from({ length: empty ? 0 : grid.firstRow - top }, () => null);
  const columns: (readonly CellValue[])[] = Array.from({ length: right - left + 1 }, (_, index) => {
    const cells = grid.columns[left + index - grid.firstColumn] ?? [];
    return above.length === 0 ? cells : [...above, ...cells];
  });
  const own = new Map<number, CellValue[]>();
  for (const { row, column, value } of kept) {
    const at = column - left;
    if (value === null && columns[at] === undefined) continue;
    const cells = own.get(at) ?? (columns[at] ?? []).slice();
    own.set(at, cells);
    columns[at] = cells;
    const place = row - top;
    if (value === null && (place < 0 || place >= cells.length)) continue;
    while (cells.length < place) cells.push(null);
    cells[place] = value;
  }
  return { ...grid, firstRow: top, firstColumn: left, rowCount: bottom - top + 1, columns };
}

/** What is read of a cell once a value was put into it. */
function held(value: CellValue): CellValue {
  if (value === "") return null;
  return typeof value === "string" && value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT - 1)}…` : value;
}
