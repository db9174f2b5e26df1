import type { CellBlock, ModelValue, SheetModel } from "../../../application/ports/sheet-model";
import { SHEET_STYLES } from "../../../application/ports/sheet-styles";

/** The block that gives a cell its value: where blocks overlap, the later one. */
function blockAt(model: SheetModel, row: number, column: number): CellBlock | undefined {
  for (let index = model.blocks.length - 1; index >= 0; index -= 1) {
    const block = model.blocks[index];
    if (block?.values[row - block.row]?.[column - block.column] !== undefined) return block;
  }
  return undefined;
}

/** The value of a cell of the model, a formula's own value in its place; null where there is none. */
export function valueAt(model: SheetModel, row: number, column: number): Exclude<ModelValue, { formula: string }> {
  const block = blockAt(model, row, column);
  const value = block?.values[row - block.row]?.[column - block.column] ?? null;
  return typeof value === "object" && value !== null && "formula" in value ? value.value : value;
}

/** The text of a cell of the model, "" where there is none. */
export function textAt(model: SheetModel, row: number, column: number): string {
  const value = valueAt(model, row, column);
  if (value === null) return "";
  return typeof value === "object" ? ("text" in value ? value.text : "") : String(value);
}

/** The number format of a cell of the model. */
export function formatAt(model: SheetModel, row: number, column: number): string {
  const block = blockAt(model, row, column);
  if (!block) return "General";
  return SHEET_STYLES[styleIn(block, column - block.column)].numberFormat ?? "General";
}

/** The style of a column of a block (from 0 in the block); the last one given serves for the columns beyond. */
export function styleIn(block: CellBlock, index: number) {
  return typeof block.styles === "string" ? block.styles : (block.styles[index] ?? block.styles.at(-1) ?? "text");
}
