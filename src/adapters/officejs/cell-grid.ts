import type { CellBlock } from "../../application/ports/sheet-model";
import { SHEET_STYLES } from "../../application/ports/sheet-styles";
import { cellInput, GENERAL_FORMAT, type CellInput, type InputOptions } from "./cell-inputs";
import { sizeOf } from "./model-checks";

/** The blocks of a sheet as one rectangle, which costs Excel far less than many small ones; null where no block stands. */
export interface CellGrid {
  readonly row: number;
  readonly column: number;
  readonly columnCount: number;
  readonly cells: readonly (readonly (CellInput | null)[])[];
}

export function cellGrid(blocks: readonly CellBlock[], options: InputOptions): CellGrid {
  const filled = blocks.filter((block) => sizeOf(block).columns > 0);
  const row = Math.min(...filled.map((block) => block.row));
  const column = Math.min(...filled.map((block) => block.column));
  const rowCount = Math.max(0, ...filled.map((block) => block.row + sizeOf(block).rows - row));
  const columnCount = Math.max(0, ...filled.map((block) => block.column + sizeOf(block).columns - column));
  const cells = Array.from({ length: rowCount }, () => Array<CellInput | null>(columnCount).fill(null));
  for (const block of filled) {
    const formats = styleFormats(block);
    block.values.forEach((values, index) => {
      const target = cells[block.row - row + index];
      values.forEach((value, offset) => {
        if (target)
          target[block.column - column + offset] = cellInput(value, formats[offset] ?? GENERAL_FORMAT, options);
      });
    });
  }
  return { row, column, columnCount, cells };
}

function styleFormats(block: CellBlock): string[] {
  return Array.from({ length: sizeOf(block).columns }, (_column, index) => {
    const style = typeof block.styles === "string" ? block.styles : block.styles[index];
    return (style && SHEET_STYLES[style].numberFormat) ?? GENERAL_FORMAT;
  });
}
