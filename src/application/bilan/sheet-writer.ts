import type { CellArea } from "../../core/domain/cell";
import type { CellBlock, ModelValue, StyleName } from "../ports/sheet-model";
import { GRID_COLUMNS, spanWidth, type Span } from "./table-grid";
import { lineCount, rowHeight } from "./text-measure";

/** A cell to lay out: its value, its style, and the grid columns it takes. */
export interface PlacedCell {
  readonly value: ModelValue;
  readonly style: StyleName;
  readonly span: Span;
  /** The text that decides the height, where the cell wraps. */
  readonly wraps?: string;
}

/** A row as it was laid out: its height decides the page breaks. */
export interface LaidRow {
  readonly row: number;
  /** Points. */
  readonly height: number;
  /** Not to be parted from the next row. */
  readonly keep: boolean;
  /** A page begins here. */
  readonly newPage?: true;
}

export const FULL_WIDTH: Span = { first: 0, last: GRID_COLUMNS - 1 };

/** Gathers rows from the top to the bottom of a sheet, and the blocks, merges and heights that they make. */
export class SheetWriter {
  readonly rows: LaidRow[] = [];
  readonly merges: CellArea[] = [];
  private readonly open: { row: number; column: number; values: ModelValue[][]; styles: StyleName[] }[] = [];

  get nextRow(): number {
    return this.rows.length;
  }

  get blocks(): readonly CellBlock[] {
    return this.open;
  }

  /** An empty row. */
  space(height: number, keep = false): void {
    this.rows.push({ row: this.nextRow, height, keep });
  }

  /** Cells from left to right; they do not overlap. */
  line(
    cells: readonly PlacedCell[],
    options: { readonly keep?: boolean; readonly newPage?: boolean; readonly minHeight?: number } = {},
  ): void {
    const row = this.nextRow;
    let height = options.minHeight ?? 0;
    for (const { span, style, wraps, value } of cells) {
      const text = wraps ?? (typeof value === "string" ? value : "");
      height = Math.max(height, rowHeight(wraps === undefined ? 1 : lineCount(text, spanWidth(span), style), style));
      if (span.last > span.first)
        this.merges.push({ firstRow: row, lastRow: row, firstColumn: span.first, lastColumn: span.last });
    }
    this.append(row, cells);
    this.rows.push({ row, height, keep: options.keep === true, ...(options.newPage && { newPage: true as const }) });
  }

  /** Keeps the last rows with what follows. */
  keepLast(count = 1): void {
    for (const laid of this.rows.splice(-count)) this.rows.push({ ...laid, keep: true });
  }

  /**
   * Keeps the rows from `first` to the last one on one page. When they are higher than `highest` they may be parted, but for the first
   * three and the last two: no heading and no row is left alone.
   * @returns whether they are on one page.
   */
  keepTogether(first: number, highest: number): boolean {
    const last = this.rows.length - 1;
    const whole = this.rows.slice(first).reduce((sum, { height }) => sum + height, 0) <= highest;
    for (let row = first; row < last; row += 1) {
      const laid = this.rows[row] as LaidRow;
      if (whole || row < first + 2 || row === last - 1) this.rows[row] = { ...laid, keep: true };
    }
    return whole;
  }

  private append(row: number, cells: readonly PlacedCell[]): void {
    const values: ModelValue[] = [];
    const styles: StyleName[] = [];
    const column = cells[0]?.span.first ?? 0;
    for (const { value, style, span } of cells) {
      for (let at = span.first; at <= span.last; at += 1) {
        values.push(at === span.first ? value : null);
        styles.push(style);
      }
    }
    const last = this.open[this.open.length - 1];
    const follows =
      last !== undefined &&
      last.row + last.values.length === row &&
      last.column === column &&
      last.styles.length === styles.length &&
      last.styles.every((style, index) => style === styles[index]);
    if (follows) last.values.push(values);
    else this.open.push({ row, column, values: [values], styles });
  }
}
