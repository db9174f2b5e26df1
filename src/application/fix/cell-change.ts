import type { CellPosition, CellValue } from "../../core/domain/cell";
import { serialFromDay } from "../../core/domain/day";
import type { Control } from "../../core/engine/control";
import { identityColumns } from "../../core/engine/row-identity";
import type { ChosenCell } from "../../core/engine/choices";
import { cellAt } from "../../core/reading/sheet-grid";
import type { Table } from "../../core/reading/table";
import type { ExpectedCell } from "../ports/row-identity";
import type { CellChange } from "../ports/workbook";

/** The change of a cell that is proposed or chosen; a day becomes the serial of the workbook's own date system. */
export function changeOf(control: Control, { sheet, position, before, after }: ChosenCell): CellChange {
  const table = tableOf(control, sheet);
  const change = { sheet, position, expected: before, expectedRow: rowIdentity(table, position) };
  return typeof after === "object" && after !== null
    ? { ...change, value: serialFromDay(after.day, table?.grid.dateSystem ?? 1900), asDate: true }
    : { ...change, value: after };
}

/**
 * A change of a row that was read, with what tells that row now.
 * @param present what a cell holds since the control, where it was changed by us.
 */
export function withRowIdentity(
  control: Control,
  change: CellChange,
  present: (sheet: string, position: CellPosition) => CellValue | undefined,
): CellChange {
  const { sheet, position } = change;
  const expectedRow = rowIdentity(tableOf(control, sheet), position).map(({ column, value }) => {
    const now = present(sheet, { row: position.row, column });
    return { column, value: now === undefined ? value : now };
  });
  return { ...change, expectedRow };
}

function rowIdentity(table: Table | undefined, { row, column: own }: CellPosition): ExpectedCell[] {
  if (!table) return [];
  return identityColumns(table)
    .filter((column) => column !== own)
    .map((column) => ({ column, value: cellAt(table.grid, row, column) }));
}

function tableOf({ list }: Control, sheet: string): Table | undefined {
  return list.find(({ grid }) => grid.name === sheet);
}
