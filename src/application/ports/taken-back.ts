import type { CellValue } from "../../core/domain/cell";
import { CellMap } from "../../core/domain/cell-map";
import { forEachGivingWay } from "./give-way";
import type { CellChange } from "./workbook";

/** The change that takes another back. @param format what the cell's number format was, in the words of the adapter. */
export function takenBack({ sheet, position, expected, value, expectedRow }: CellChange, format: string): CellChange {
  const row = expectedRow ? { expectedRow } : {};
  return { sheet, position, expected: held(value), value: expected, format, ...row };
}

/** The changes that take these back, in their order: what tells whose row it is may itself be among what they change. */
export async function allTakenBack(
  changes: readonly CellChange[],
  formatOf: (change: CellChange) => string,
  giveWay: () => Promise<void>,
): Promise<readonly CellChange[]> {
  const now = new CellMap(changes.map((change) => [change, change.value]));
  const undos: CellChange[] = [];
  await forEachGivingWay(changes, giveWay, (change) => {
    const { expectedRow, ...undo } = takenBack(change, formatOf(change));
    const row = expectedRow?.map(({ column, value }) => {
      const changed = now.get({ sheet: change.sheet, position: { row: change.position.row, column } });
      return { column, value: changed === undefined ? value : held(changed) };
    });
    undos.push(row ? { ...undo, expectedRow: row } : undo);
  });
  return undos;
}

/** What a cell holds once a value was put in it. */
const held = (value: CellValue): CellValue => (value === "" ? null : value);
