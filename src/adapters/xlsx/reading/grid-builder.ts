import type { CellValue } from "../../../core/domain/cell";
import type { SheetGrid } from "../../../core/reading/sheet-grid";
import { LIMITS } from "../limits";
import { DamagedFile } from "../refusals";

/** Rows that stand together. Its columns begin with the row `base` and are as long as their last cell needs. */
class Block {
  readonly columns: (CellValue[] | undefined)[] = [];
  first = Infinity;
  last = -1;

  constructor(readonly base: number) {}
}

/**
 * Columns being filled cell by cell. Rows nearly always come in order; a file that mixes them is read all the same. A cell far below the
 * others starts a block of its own, so that nothing is built for the empty rows in between.
 */
export class GridBuilder {
  private block = new Block(0);
  private readonly blocks = [this.block];
  private places = 0;

  /** Row and column count from 0 and are within Excel's limits. */
  set(row: number, column: number, value: CellValue): void {
    if (row < this.block.base || row > this.block.last + LIMITS.emptyRows) this.block = this.blockOf(row);
    const block = this.block;
    if (row < block.first) block.first = row;
    if (row > block.last) block.last = row;
    let cells = block.columns[column];
    if (cells === undefined) cells = block.columns[column] = [];
    const place = row - block.base;
    const missing = place - cells.length;
    if (missing < 0) {
      cells[place] = value;
      return;
    }
    this.places += missing + 1;
    if (this.places > LIMITS.cells) throw new DamagedFile("une de ses feuilles a un nombre démesuré de cellules");
    for (let empty = 0; empty < missing; empty++) cells.push(null);
    cells.push(value);
  }

  /** The block that may take a row, made when there is none. It begins a little above: the rows of a file in reverse order come one by one. */
  private blockOf(row: number): Block {
    const after = this.blocks.findIndex(({ base }) => base > row);
    const place = after < 0 ? this.blocks.length : after;
    const before = this.blocks[place - 1];
    if (before && row <= before.last + LIMITS.emptyRows) return before;
    const base = place === this.blocks.length ? row : Math.max(0, row - LIMITS.emptyRows, before ? before.last + 1 : 0);
    const block = new Block(base);
    this.blocks.splice(place, 0, block);
    return block;
  }

  build(): Pick<SheetGrid, "firstRow" | "firstColumn" | "rowCount" | "columns" | "far"> {
    const blocks = this.blocks.filter(({ last }) => last >= 0);
    const [head, end] = [blocks[0], blocks.at(-1)];
    if (!head || !end) return { firstRow: 0, firstColumn: 0, rowCount: 0, columns: [] };
    const together = blocks.findIndex(
      ({ first }, index) => index > 0 && first - blocks[index - 1]!.last > LIMITS.emptyRows,
    );
    const near = together < 0 ? blocks : blocks.slice(0, together);
    const far = together < 0 ? [] : blocks.slice(together);
    const firstColumn = Math.min(...blocks.map(({ columns }) => columns.findIndex((cells) => cells !== undefined)));
    const columnCount = Math.max(...blocks.map(({ columns }) => columns.length)) - firstColumn;
    const columns = Array.from({ length: columnCount }, (_, index) =>
      columnFrom(near, far, head.first, firstColumn + index),
    );
    const area = { firstRow: head.first, firstColumn, rowCount: end.last - head.first + 1, columns };
    return far.length === 0 ? area : { ...area, far: { from: near.at(-1)!.last + 1, rows: filledRows(far) } };
  }
}

/** A column from its pieces; without far cells and from the first row on, the very array that was filled. */
function columnFrom(near: readonly Block[], far: readonly Block[], firstRow: number, column: number): CellValue[] {
  const [head, ...others] = near as [Block, ...Block[]];
  const start = firstRow - head.base;
  const own = head.columns[column] ?? [];
  const cells = start > 0 ? own.slice(start) : own;
  for (const { base, columns } of others) {
    const piece = columns[column];
    if (!piece) continue;
    while (cells.length < base - firstRow) cells.push(null);
    piece.forEach((value, place) => (cells[base - firstRow + place] = value ?? cells[base - firstRow + place] ?? null));
  }
  // Far beyond its end, an array takes a cell without the places in between.
  for (const { base, columns } of far)
    columns[column]?.forEach((value, place) => {
      if (value !== null) cells[base - firstRow + place] = value;
    });
  return cells;
}

function filledRows(blocks: readonly Block[]): number[] {
  const rows = new Set<number>();
  for (const { base, columns } of blocks)
    columns.forEach((cells) => cells?.forEach((value, place) => value !== null && rows.add(base + place)));
  return [...rows].sort((one, other) => one - other);
}
