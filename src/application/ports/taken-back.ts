import type { CellChange } from "./workbook";

/** The change that takes another back. @param format what the cell's number format was, in the words of the adapter. */
export function takenBack({ sheet, position, expected, value }: CellChange, format: string): CellChange {
  return { sheet, position, expected: value === "" ? null : value, value: expected, format };
}
