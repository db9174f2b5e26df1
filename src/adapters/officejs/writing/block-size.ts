import type { CellBlock } from "../../../application/ports/sheet-model";

export function sizeOf(block: CellBlock): { readonly rows: number; readonly columns: number } {
  return { rows: block.values.length, columns: block.values[0]?.length ?? 0 };
}
