import { nextTurn } from "../../../application/ports/give-way";
import { throwIfCancelled, type JobControl } from "../../../application/ports/progress";
import type { CellValue } from "../../../core/domain/cell";
import { FAR_GAP, type FarRows } from "../../../core/reading/sheet-grid";
import { isTooBig } from "../session/excel-errors";
import { cellValue } from "./cell-value";
import { SharedTexts } from "./shared-texts";

/** About 0.9 MB of answer for ordinary rows, of the 5 MB that Excel on the web accepts. */
export const CELLS_PER_BLOCK = 80_000;

export interface UsedArea {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

type Stretch = Pick<UsedArea, "firstRow" | "rowCount">;

interface ReadCells {
  readonly columns: CellValue[][];
  /** The rows that were read: all but the empty ones above what stands far below. */
  readonly stretches: readonly Stretch[];
  readonly far: FarRows | null;
}

/** Reads an area in blocks. Rows count from 0 at the area's first one. */
export class BlockReader {
  private readonly columns: CellValue[][];
  private readonly texts: readonly SharedTexts[];
  private size: number;
  /** The last row that stands with the others. */
  private lastNear = -1;
  private readonly farRows: number[] = [];

  constructor(
    private readonly sheet: Excel.Worksheet,
    private readonly area: UsedArea,
    private readonly control: JobControl | undefined,
  ) {
    this.columns = Array.from({ length: area.columnCount }, () => []);
    this.texts = this.columns.map(() => new SharedTexts());
    this.size = Math.max(1, Math.floor(CELLS_PER_BLOCK / area.columnCount));
  }

  /** @param leaping whether to pass over empty rows; else exactly the rows of the area are read. */
  async read(leaping: boolean): Promise<ReadCells> {
    const { firstRow, columnCount } = this.area;
    const rowCount = columnCount === 0 ? 0 : this.area.rowCount;
    const stretches: [first: number, end: number][] = [[0, 0]];
    for (let done = 0; done < rowCount;) {
      this.report(done);
      const count = Math.min(this.size, rowCount - done);
      const values = await this.readBlock(done, count);
      if (!values) {
        this.size = Math.floor(count / 2);
        continue;
      }
      if (!leaping) this.append(values);
      const isFilled = !leaping || this.take(values, done);
      done += count;
      stretches[stretches.length - 1]![1] = done;
      if (isFilled || done >= rowCount) continue;
      const next = await this.nextFilled(done, rowCount);
      if (next > done) stretches.push([next, next]);
      done = next;
    }
    return {
      columns: this.columns,
      stretches: stretches.map(([first, end]) => ({ firstRow: firstRow + first, rowCount: end - first })),
      far: this.far(),
    };
  }

  report(done: number): void {
    this.control?.progress?.({ label: `Lecture de ${this.sheet.name}`, done, total: this.area.rowCount });
    throwIfCancelled(this.control);
  }

  /** Null when the block is too big for Excel and can still be halved. */
  private async readBlock(first: number, count: number): Promise<unknown[][] | null> {
    const block = this.rows(first, count).load("values");
    let tooBig: unknown;
    try {
      await this.sheet.context.sync();
    } catch (error) {
      if (!isTooBig(error)) throw error;
      tooBig = error;
    }
    // Excel may also answer no values at all instead of an error.
    const values = tooBig === undefined ? (block.values as unknown[][] | null) : null;
    if (values === null) {
      if (count > 1) return null;
      throw tooBig ?? Object.assign(new Error("No values"), { code: "MemoryLimitReached" });
    }
    // Taking the answer in and taking it apart last about as long: each is a task of its own.
    await nextTurn();
    return values;
  }

  /** The first row, from `done` on, that holds something. */
  private async nextFilled(done: number, rowCount: number): Promise<number> {
    const used = this.rows(done, rowCount - done)
      .getUsedRangeOrNullObject(true)
      .untrack()
      .load("rowIndex");
    await this.sheet.context.sync();
    return used.isNullObject ? rowCount : used.rowIndex - this.area.firstRow;
  }

  private append(values: readonly (readonly unknown[])[]): void {
    this.columns.forEach((column, index) => {
      const texts = this.texts[index] as SharedTexts;
      for (const row of values) {
        const value = cellValue(row[index]);
        column.push(typeof value === "string" ? texts.of(value) : value);
      }
    });
  }

  /** Takes in the rows that hold something and those between them; answers whether there are any. */
  private take(values: readonly (readonly unknown[])[], first: number): boolean {
    const held = this.lastNear + 1;
    let near = 0;
    const far: number[] = [];
    values.forEach((row, index) => {
      if (row.every((value) => value === "")) return;
      const isNear = this.farRows.length + far.length === 0 && first + index - this.lastNear <= FAR_GAP;
      if (!isNear) far.push(index);
      else {
        this.lastNear = first + index;
        near = index + 1;
      }
    });
    if (near > 0) {
      for (const column of this.columns) for (let row = held; row < first; row += 1) column.push(null);
      this.append(values.slice(0, near));
    }
    for (const index of far) this.takeFar(values[index]!, first + index);
    return near > 0 || far.length > 0;
  }

  /** Far beyond its end, an array takes a cell without the places in between. */
  private takeFar(row: readonly unknown[], place: number): void {
    this.farRows.push(this.area.firstRow + place);
    this.columns.forEach((column, index) => {
      const value = cellValue(row[index]);
      if (value !== null) column[place] = value;
    });
  }

  private far(): FarRows | null {
    return this.farRows.length === 0 ? null : { from: this.area.firstRow + this.lastNear + 1, rows: this.farRows };
  }

  private rows(first: number, count: number): Excel.Range {
    const { firstRow, firstColumn, columnCount } = this.area;
    return this.sheet.getRangeByIndexes(firstRow + first, firstColumn, count, columnCount).untrack();
  }
}
