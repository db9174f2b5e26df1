import { refuseUsedColumns, type AddedColumns } from "../../../application/ports/added-columns";
import { SPARE_ROWS } from "../../../application/ports/new-columns";
import { throwIfCancelled, type JobControl } from "../../../application/ports/progress";
import type { CellArea } from "../../../core/domain/cell";
import { rangeOf, runExcel } from "../session/excel-session";
import { asOwnWrite } from "./own-writes";
import { sheetLayout } from "./sheet-layout";

/** See the port. Cells are cleared where they are, so that nothing at the right moves. */
export async function removeColumns(added: AddedColumns, control?: JobControl): Promise<void> {
  throwIfCancelled(control);
  const { headings } = added;
  return runExcel(added.sheet, async (context) => {
    const { sheet, areas } = await sheetLayout(context, added.sheet);
    await context.sync();
    const { used, filter, tables } = areas();
    const lastRow = Math.max(headings.firstRow, used?.lastRow ?? 0);
    const whole: CellArea = { ...headings, lastRow };
    const cells = rangeOf(sheet, whole).load("formulas");
    await context.sync();
    const { firstRow, firstColumn, lastColumn } = headings;
    refuseUsedColumns(
      { ...added, sheet: sheet.name },
      (row, column) => String(cells.formulas[row - firstRow]?.[column - firstColumn] ?? ""),
      lastRow,
    );
    const found = tables.find(
      ({ area }) => area.firstRow === firstRow && area.firstColumn < firstColumn && area.lastColumn === lastColumn,
    );
    throwIfCancelled(control);
    await asOwnWrite([{ sheet: sheet.name, rows: null }], async () => {
      if (found) {
        // From the right: each one that goes makes the next one the last.
        const own = firstColumn - found.area.firstColumn;
        for (let column = lastColumn; column >= firstColumn; column -= 1)
          found.table.columns.getItemAt(own + column - firstColumn).delete();
      }
      const below = rangeOf(sheet, { ...whole, lastRow: lastRow + SPARE_ROWS });
      below.dataValidation.clear();
      below.clear("All");
      if (filter?.firstRow === firstRow && filter.lastColumn === lastColumn && filter.firstColumn < firstColumn)
        sheet.autoFilter.apply(rangeOf(sheet, { ...filter, lastColumn: firstColumn - 1 }));
      await context.sync();
    });
  });
}
