import { SIGN_ROWS } from "../../application/ports/own-sheet";
import type { ModelValue, SheetModel } from "../../application/ports/sheet-model";
import {
  type CellArea,
  type CellPosition,
  type CellValue,
  cellReference,
  type DateSystem,
} from "../../core/domain/cell";
import { serialFromDay } from "../../core/domain/day";
import type { SheetGrid } from "../../core/reading/sheet-grid";

/** A sheet to start from; rows stand from cell A1. */
export interface MemorySheetInput {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly hidden?: boolean;
  readonly protected?: boolean;
  /** From 0. */
  readonly hiddenRows?: readonly number[];
  /** The hidden rows are hidden by an active filter. */
  readonly filtered?: boolean;
  readonly merges?: readonly CellArea[];
  /** Cells with a background of their own, "#RRGGBB". */
  readonly fills?: readonly (CellPosition & { readonly color: string })[];
  /** Cells with a number format of their own. */
  readonly formats?: readonly (CellPosition & { readonly format: string })[];
  /** Cells whose value is a formula's. */
  readonly formulas?: readonly CellPosition[];
}

/** A sheet held in memory. An empty text counts as an empty cell, as in a file. */
export class MemorySheet {
  readonly fills: Map<string, string>;
  private readonly formats: Map<string, string>;
  private readonly formulas: ReadonlySet<string>;
  readonly merges: readonly CellArea[];
  readonly hidden: boolean;
  readonly protected: boolean;
  readonly filtered: boolean;
  private readonly hiddenRows: readonly number[];
  private readonly rows: CellValue[][];

  constructor(
    readonly name: string,
    input: Omit<MemorySheetInput, "name">,
    readonly mark: string | null = null,
  ) {
    this.rows = input.rows.map((row) => row.map((value) => (value === "" ? null : value)));
    this.fills = new Map((input.fills ?? []).map(({ row, column, color }) => [cellReference(row, column), color]));
    this.formats = new Map(
      (input.formats ?? []).map(({ row, column, format }) => [cellReference(row, column), format]),
    );
    this.formulas = new Set((input.formulas ?? []).map(({ row, column }) => cellReference(row, column)));
    this.hidden = input.hidden ?? false;
    this.protected = input.protected ?? false;
    this.filtered = input.filtered ?? false;
    this.hiddenRows = input.hiddenRows ?? [];
    this.merges = input.merges ?? [];
  }

  static fromModel(name: string, model: SheetModel, dateSystem: DateSystem): MemorySheet {
    const sheet = new MemorySheet(
      name,
      { rows: [], merges: model.merges ?? [], hidden: model.hidden ?? false, hiddenRows: model.hiddenRows ?? [] },
      model.mark ?? null,
    );
    for (const block of model.blocks) {
      block.values.forEach((values, row) =>
        values.forEach((value, column) => {
          sheet.set({ row: block.row + row, column: block.column + column }, plainValue(value, dateSystem));
        }),
      );
    }
    return sheet;
  }

  get({ row, column }: CellPosition): CellValue {
    return this.rows[row]?.[column] ?? null;
  }

  set({ row, column }: CellPosition, value: CellValue): void {
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row]!;
    while (cells.length <= column) cells.push(null);
    cells[column] = value === "" ? null : value;
  }

  /** What tells whether the sheet is one of ours: see own-sheet.ts. */
  firstTexts(): string[] {
    return this.rows.slice(0, SIGN_ROWS).map(([first = null]) => (typeof first === "string" ? first : ""));
  }

  isFormula({ row, column }: CellPosition): boolean {
    return this.formulas.has(cellReference(row, column));
  }

  formatOf({ row, column }: CellPosition): string {
    return this.formats.get(cellReference(row, column)) ?? "General";
  }

  setFormat({ row, column }: CellPosition, format: string): void {
    this.formats.set(cellReference(row, column), format);
  }

  toGrid(dateSystem: DateSystem): SheetGrid {
    const filled = this.rows.flatMap((row, index) => (row.some((value) => value !== null) ? [index] : []));
    const firstRow = filled[0] ?? 0;
    const rowCount = filled.length === 0 ? 0 : filled.at(-1)! - firstRow + 1;
    const rows = this.rows.slice(firstRow, firstRow + rowCount);
    const starts = rows.map((row) => row.findIndex((value) => value !== null)).filter((start) => start >= 0);
    const firstColumn = starts.length === 0 ? 0 : Math.min(...starts);
    const width = Math.max(0, ...rows.map((row) => row.length - firstColumn));
    return {
      name: this.name,
      dateSystem,
      firstRow,
      firstColumn,
      rowCount,
      columns: Array.from({ length: width }, (_, column) => rows.map((row) => row[firstColumn + column] ?? null)),
      hiddenRows: this.hiddenRows.filter((row) => row >= firstRow && row < firstRow + rowCount),
      merges: this.merges,
    };
  }
}

function plainValue(value: ModelValue, dateSystem: DateSystem): CellValue {
  if (typeof value !== "object" || value === null) return value;
  if ("text" in value) return value.text;
  if ("day" in value) return serialFromDay(value.day, dateSystem);
  return value.value;
}
