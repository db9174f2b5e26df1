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

  constructor(private readonly name: string) {}

  beginRow(repeated: number): void {
    this.repeated = repeated;
    this.cells = [];
    this.column = 0;
    this.filled = 0;
  }

  addCells(value: PlainValue, repeated: number, span: { readonly rows: number; readonly columns: number }): void {
    if (value !== null) {
      this.fit(this.column + repeated <= MAX_COLUMNS && this.row < MAX_ROWS);
      while (this.cells.length < this.column) this.cells.push(null);
      for (let count = 0; count < repeated; count += 1) this.cells.push(value);
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
      for (let count = 0; count < this.repeated; count += 1)
        this.rows.push({ row: this.row + count, cells: this.cells });
    }
    this.row += this.repeated;
    return filled;
  }

  sheet(): PlainSheet {
    return { name: this.name, rows: this.rows, merges: this.merges };
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
