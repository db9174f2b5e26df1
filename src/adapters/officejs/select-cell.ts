import { UserError } from "../../application/ports/user-error";
import { isInArea, type CellArea, type CellPosition } from "../../core/domain/cell";
import { excelCode } from "./session/excel-errors";
import { runExcel } from "./session/excel-session";
import { missingSheet } from "./session/find-sheets";

/** Shows a cell. The sheet is activated first, in a request of its own: selecting on another sheet fails now and then. */
export function selectCell(name: string, position: CellPosition): Promise<CellArea | null> {
  return runExcel(name, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("visibility");
    await context.sync();
    if (sheet.isNullObject) throw missingSheet(name);
    if (sheet.visibility !== "Visible") {
      throw new UserError(
        `La feuille « ${name} » est masquée : affichez-la (clic droit sur un onglet, Afficher), puis recommencez.`,
      );
    }
    sheet.activate();
    await context.sync();
    sheet.getCell(position.row, position.column).untrack().select();
    await context.sync();
    return mergedAround(context, position);
  });
}

/**
 * Excel widens the selection of a cell to the merged area around it. Asking for merged areas outright would empty the person's undo list in Excel for
 * Windows: this is the only way to learn of one without harm.
 */
async function mergedAround(context: Excel.RequestContext, { row, column }: CellPosition): Promise<CellArea | null> {
  const selected = context.workbook.getSelectedRange().untrack().load("rowIndex,columnIndex,rowCount,columnCount");
  try {
    await context.sync();
  } catch (error) {
    // The cell is shown; what is selected now, a picture for instance, is the person's affair.
    if (excelCode(error) === null) throw error;
    return null;
  }
  const { rowIndex: firstRow, columnIndex: firstColumn, rowCount, columnCount } = selected;
  const area = { firstRow, firstColumn, lastRow: firstRow + rowCount - 1, lastColumn: firstColumn + columnCount - 1 };
  return rowCount * columnCount > 1 && isInArea(area, { row, column }) ? area : null;
}
