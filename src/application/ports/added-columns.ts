import { cellReference, columnLetters, type CellArea } from "../../core/domain/cell";
import { UserError } from "./user-error";

/** Columns that were added to a sheet, as {@link Workbook.appendColumns} left them. */
export interface AddedColumns {
  readonly sheet: string;
  /** Where their headings stand. */
  readonly headings: CellArea;
  /** From left to right. */
  readonly titles: readonly string[];
}

/** What is looked at before columns are taken away: the text of a cell, "" where nothing stands, a formula included. */
export type TextAt = (row: number, column: number) => string;

/**
 * Refuses where something was typed below the headings, or where they are others by now.
 * @param lastRow the last row of the sheet that holds something.
 * @throws UserError
 */
export function refuseUsedColumns({ sheet, headings, titles }: AddedColumns, textAt: TextAt, lastRow: number): void {
  const { firstRow, firstColumn } = headings;
  titles.forEach((title, index) => {
    const column = firstColumn + index;
    if (textAt(firstRow, column) !== title)
      throw new UserError(
        `La colonne ${columnLetters(column)} de la feuille « ${sheet} » ne porte plus le titre « ${title} » : ce qui a été ajouté ne peut plus être retiré d'ici, supprimez-le dans la feuille.`,
      );
    for (let row = firstRow + 1; row <= lastRow; row += 1)
      if (textAt(row, column) !== "")
        throw new UserError(
          `La colonne « ${title} » de la feuille « ${sheet} » est remplie depuis (cellule ${cellReference(row, column)}) : elle est gardée. Pour retirer ces colonnes, supprimez-les dans la feuille.`,
        );
  });
}
