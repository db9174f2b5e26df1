import { UserError } from "../../application/ports/user-error";
import type { CellPosition } from "../../core/domain/cell";
import { runExcel } from "./excel-session";
import { missingSheet } from "./find-sheets";

/** Shows a cell. The sheet is activated first, in a request of its own: selecting on another sheet fails now and then. */
export function selectCell(name: string, { row, column }: CellPosition): Promise<void> {
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
    sheet.getCell(row, column).untrack().select();
    await context.sync();
  });
}
