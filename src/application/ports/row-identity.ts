import { cellReference, type CellPosition, type CellValue } from "../../core/domain/cell";
import { counted } from "../../core/text/french";
import { UserError } from "./user-error";

/** Another cell of the row of a change, which tells whose row it is. */
export interface ExpectedCell {
  readonly column: number;
  readonly value: CellValue;
}

/** Whether a row still is the one that a change was meant for. */
export function isExpectedRow(
  { expectedRow = [] }: { readonly expectedRow?: readonly ExpectedCell[] },
  valueAt: (column: number) => CellValue,
): boolean {
  // Errors share one object per code: equal means identical.
  return expectedRow.every(({ column, value }) => valueAt(column) === value);
}

/**
 * @param row the first row that moved, from 0.
 * @param left cells changed before that was seen, which moved with their rows and hold what was meant for them.
 */
export function movedRow(sheet: string, row: number, left = 0): UserError {
  const rest =
    left === 0
      ? "rien n'a été modifié"
      : `${counted(left, "cellule corrigée juste avant est restée", "cellules corrigées juste avant sont restées")} dans sa ligne`;
  return new UserError(
    `La ligne ${row + 1} de la feuille « ${sheet} » n'est plus celle que le contrôle a lue (tri, ligne ajoutée ou supprimée) : ${rest} ; relancez le contrôle, puis recommencez.`,
    "control",
  );
}

/** A cell that is to be changed does not hold what the control read. */
export function changedCell(sheet: string, { row, column }: CellPosition): UserError {
  return new UserError(
    `La cellule ${cellReference(row, column)} de la feuille « ${sheet} » a changé depuis le contrôle : relancez le contrôle, puis recommencez.`,
    "control",
  );
}
