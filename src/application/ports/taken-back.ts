import type { CellValue } from "../../core/domain/cell";
import type { CellChange } from "./workbook";

/** The change that takes another back. @param format what the cell's number format was, in the words of the adapter. */
export function takenBack({ sheet, position, expected, value, expectedRow }: CellChange, format: string): CellChange {
  const row = expectedRow ? { expectedRow } : {};
  return { sheet, position, expected: held(value), value: expected, format, ...row };
}

/** The changes that take these back, in their order: what tells whose row it is may itself be among what they change. */
export function allTakenBack(
  changes: readonly CellChange[],
  formatOf: (change: CellChange) => string,
): readonly CellChange[] {
  const now = new Map(changes.map(({ sheet, position, value }) => [key(sheet, position.row, position.column), value]));
  return changes.map((change) => {
    const { expectedRow, ...undo } = takenBack(change, formatOf(change));
    if (!expectedRow) return undo;
    const row = expectedRow.map(({ column, value }) => {
      const changed = now.get(key(change.sheet, change.position.row, column));
      return { column, value: changed === undefined ? value : held(changed) };
    });
    return { ...undo, expectedRow: row };
  });
}

const key = (sheet: string, row: number, column: number): string => `${row} ${column} ${sheet}`;

/** What a cell holds once a value was put in it. */
const held = (value: CellValue): CellValue => (value === "" ? null : value);
