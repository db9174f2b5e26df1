import type { PlainRow, PlainSheet, PlainValue } from "../../application/ports/plain-sheet";
import { type CellArea, MAX_COLUMNS, MAX_ROWS } from "../../core/domain/cell";
import { LIMITS, UnreadableContent } from "./limits";

/** The rows of a sheet being read. Empty ones and empty cells cost nothing; a filled row that is repeated is one array, however often it stands. */
export class SheetRows {
  private readonly rows: PlainRow[] = [];
  private readonly merges: CellArea[] = [];
  private row = 0;
  private repeated = 1;
  private cells: PlainValue[] = [];
  private column = 0;
  private filled = 0;
  private rowShown = true;
  private readonly hiddenRows: number[] = [];
  private comments = 0;
  private readonly fills = new Map<number, ReadonlyMap<number, string>>();
  /** Of each column, and of the row being read: what a cell without a style of its own has. */
  private readonly columnFills: (string | null)[] = [];
  private rowFill: string | null | undefined;
  private cellFills = new Map<number, string>();

  constructor(
    private readonly name: string,
    private readonly hidden: boolean,
  ) {}

  addComment(): void {
    this.comments += 1;
  }

  addColumns(repeated: number, fill: string | null): void {
    for (let count = 0; count < repeated && this.columnFills.length < LIMITS.markedColumns; count += 1)
      this.columnFills.push(fill);
  }

  /** @param fill the background that the row gives to its cells; undefined where it says nothing of it. */
  beginRow(repeated: number, shown: boolean, fill: string | null | undefined): void {
    this.rowShown = shown;
    this.rowFill = fill;
    this.cellFills = new Map();
    this.repeated = repeated;
    this.cells = [];
    this.column = 0;
    this.filled = 0;
  }

  /** @param fill the background of the cells; undefined where they have no style of their own. */
  addCells(
    value: PlainValue,
    repeated: number,
    span: { readonly rows: number; readonly columns: number },
    fill: string | null | undefined,
  ): void {
    if (value !== null) {
      this.fit(this.column + repeated <= MAX_COLUMNS && this.row < MAX_ROWS);
      while (this.cells.length < this.column) this.cells.push(null);
      for (let count = 0; count < repeated; count += 1) {
        const column = this.cells.push(value) - 1;
        const color = fill !== undefined ? fill : this.rowFill !== undefined ? this.rowFill : this.columnFills[column];
        if (color && column < LIMITS.markedColumns) this.cellFills.set(column, color);
      }
      this.filled += repeated;
    }
    if (span.rows * span.columns > 1) this.merge(span);
    this.column += repeated;
  }

  /** @returns how many cells the row and its repetitions fill. */
  endRow(): number {
    const filled = this.filled * this.repeated;
    if (filled > 0) {
      this.fit(this.row + this.repeated <= MAX_ROWS);
      if (filled > LIMITS.cells) throw new UnreadableContent("une de ses feuilles a un nombre démesuré de cellules");
      for (let count = 0; count < this.repeated; count += 1) {
        this.rows.push({ row: this.row + count, cells: this.cells });
        if (!this.rowShown) this.hiddenRows.push(this.row + count);
        if (this.cellFills.size > 0 && this.fills.size < LIMITS.markedRows)
          this.fills.set(this.row + count, this.cellFills);
      }
    }
    this.row += this.repeated;
    return filled;
  }

  sheet(): PlainSheet {
    const { name, rows, merges, hidden, hiddenRows, comments, fills } = this;
    return { name, rows, merges, hidden, hiddenRows, marks: { comments, fills } };
  }

  private merge({ rows, columns }: { readonly rows: number; readonly columns: number }): void {
    const area = {
      firstRow: this.row,
      lastRow: this.row + rows - 1,
      firstColumn: this.column,
      lastColumn: this.column + columns - 1,
    };
    const fits = area.lastRow < MAX_ROWS && area.lastColumn < MAX_COLUMNS && this.merges.length < LIMITS.merges;
    if (fits && !this.merges.some((other) => overlap(other, area))) this.merges.push(area);
  }

  private fit(holds: boolean): void {
    if (!holds) throw new UnreadableContent("une de ses feuilles a plus de lignes ou de colonnes qu'une feuille Excel");
  }
}

function overlap(one: CellArea, other: CellArea): boolean {
  return (
    one.firstRow <= other.lastRow &&
    other.firstRow <= one.lastRow &&
    one.firstColumn <= other.lastColumn &&
    other.firstColumn <= one.lastColumn
  );
}
