import { type CellValue, MAX_COLUMNS } from "../../../core/domain/cell";
import { LIMITS } from "../limits";
import { DamagedFile } from "../refusals";

/** Columns being filled cell by cell. Rows nearly always come in order; a file that mixes them is read all the same. */
export class GridBuilder {
  private readonly columns: (CellValue[] | undefined)[] = new Array<undefined>(MAX_COLUMNS).fill(undefined);
  private firstRow = Infinity;
  private lastRow = -1;
  private places = 0;

  /** Row and column count from 0 and are within Excel's limits. */
  set(row: number, column: number, value: CellValue): void {
    if (row < this.firstRow) this.firstRow = row;
    if (row > this.lastRow) this.lastRow = row;
    let cells = this.columns[column];
    if (cells === undefined) cells = this.columns[column] = [];
    const missing = row - cells.length;
    if (missing < 0) {
      cells[row] = value;
      return;
    }
    this.places += missing + 1;
    if (this.places > LIMITS.cells) throw new DamagedFile("une de ses feuilles a un nombre démesuré de cellules");
    for (let empty = 0; empty < missing; empty++) cells.push(null);
    cells.push(value);
  }

  build(): { firstRow: number; firstColumn: number; rowCount: number; columns: CellValue[][] } {
    const firstColumn = this.columns.findIndex((cells) => cells !== undefined);
    if (firstColumn < 0) return { firstRow: 0, firstColumn: 0, rowCount: 0, columns: [] };
    while (this.columns.at(-1) === undefined) this.columns.pop();
    const first = this.firstRow;
    const columns = this.columns.slice(firstColumn).map((cells = []) => (first > 0 ? cells.slice(first) : cells));
    return { firstRow: first, firstColumn, rowCount: this.lastRow - first + 1, columns };
  }
}
