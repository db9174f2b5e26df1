import type { CellBlock, ModelValue } from "../../../application/ports/sheet-model";
import { SHEET_STYLES } from "../../../application/ports/sheet-styles";
import { cellInput, GENERAL_FORMAT, type CellInput, type InputOptions } from "../patching/cell-inputs";
import { sizeOf } from "./block-size";

/** The blocks of a sheet as one rectangle, which costs Excel far less than many small ones; null where no block stands. */
export interface CellGrid {
  readonly row: number;
  readonly column: number;
  readonly columnCount: number;
  readonly cells: readonly (readonly (CellInput | null)[])[];
}

/** Rows laid out between two looks at the time. */
const SLICE = 200;

export async function cellGrid(
  blocks: readonly CellBlock[],
  options: InputOptions,
  giveWay: () => Promise<void>,
): Promise<CellGrid> {
  let [row, column, endRow, endColumn] = [Infinity, Infinity, 0, 0];
  for (const block of blocks) {
    const { rows, columns } = sizeOf(block);
    if (columns === 0) continue;
    [row, column] = [Math.min(row, block.row), Math.min(column, block.column)];
    [endRow, endColumn] = [Math.max(endRow, block.row + rows), Math.max(endColumn, block.column + columns)];
  }
  const columnCount = Math.max(0, endColumn - column);
  const cells = Array.from({ length: Math.max(0, endRow - row) }, () =>
    Array<CellInput | null>(columnCount).fill(null),
  );
  let done = 0;
  for (const block of blocks) {
    const formats = styleFormats(block);
    for (const [index, values] of block.values.entries()) {
      const target = cells[block.row - row + index];
      for (let offset = 0; target && offset < values.length; offset += 1)
        target[block.column - column + offset] = cellInput(
          values[offset] as ModelValue,
          formats[offset] ?? GENERAL_FORMAT,
          options,
        );
      done += 1;
      if (done % SLICE === 0) await giveWay();
    }
  }
  return { row, column, columnCount, cells };
}

function styleFormats(block: CellBlock): string[] {
  return Array.from({ length: sizeOf(block).columns }, (_column, index) => {
    const style = typeof block.styles === "string" ? block.styles : block.styles[index];
    return (style && SHEET_STYLES[style].numberFormat) ?? GENERAL_FORMAT;
  });
}
