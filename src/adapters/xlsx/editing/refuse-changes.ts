import { FormulaRefusal } from "../../../application/ports/formula-refusal";
import { forEachGivingWay } from "../../../application/ports/give-way";
import { changedCell, isExpectedRow, movedRow } from "../../../application/ports/row-identity";
import type { CellChange } from "../../../application/ports/workbook";
import { type CellValue, isCellError } from "../../../core/domain/cell";
import { cellAt } from "../../../core/reading/sheet-grid";
import { filteredSheet } from "../refusals";
import type { SheetToChange } from "../workbook-reader";

/** @throws UserError when one of these changes of a sheet cannot be made as it was proposed. */
export async function refuseChanges(
  sheet: string,
  { view, filtered }: SheetToChange,
  wanted: readonly CellChange[],
  giveWay: (done: number) => Promise<void>,
): Promise<void> {
  const { grid, isFormula } = view;
  if (filtered) throw filteredSheet(sheet);
  const formulas: CellChange[] = [];
  await forEachGivingWay(wanted, giveWay, (change) => {
    const { position, expected, value } = change;
    if (typeof value === "number" && !Number.isFinite(value))
      throw new Error(`a sheet cannot hold the number ${value}`);
    if (!isExpectedRow(change, (column) => cellAt(grid, position.row, column))) throw movedRow(sheet, position.row);
    if (!sameValue(cellAt(grid, position.row, position.column), expected)) throw changedCell(sheet, position);
    if (isFormula(position.row, position.column)) formulas.push(change);
  });
  if (formulas.length > 0) throw new FormulaRefusal(sheet, formulas);
}

/** Whether a cell still holds what it held when the correction was proposed. */
function sameValue(first: CellValue, second: CellValue): boolean {
  if (isCellError(first) && isCellError(second)) return first.error === second.error;
  return first === second || (isEmpty(first) && isEmpty(second));
}

function isEmpty(value: CellValue): boolean {
  return value === null || value === "";
}
