import { refuseUsedColumns, type AddedColumns } from "../../../application/ports/added-columns";
import { SPARE_ROWS } from "../../../application/ports/new-columns";
import { throwIfCancelled, type JobControl } from "../../../application/ports/progress";
import type { CellArea } from "../../../core/domain/cell";
import { rangeOf, runExcel } from "../session/excel-session";
import { writableSheets } from "../session/find-sheets";
import { AREA, areaOf } from "./append-columns";
import { refuseFilter } from "./change-cells";
import { asOwnWrite } from "./own-writes";

/** See the port. Cells are cleared where they are, so that nothing at the right moves. */
export async function removeColumns(added: AddedColumns, control?: JobControl): Promise<void> {
  throwIfCancelled(control);
  const { headings } = added;
  return runExcel(added.sheet, async (context) => {
    const sheets = await writableSheets(context, [added.sheet], (sheet) => {
      sheet.autoFilter.load("isDataFiltered,enabled");
      sheet.tables.load("items/name,items/autoFilter/isDataFiltered");
    });
    const [sheet] = sheets.values() as unknown as [Excel.Worksheet];
    refuseFilter(sheet);
    const used = sheet.getUsedRangeOrNullObject(true).untrack().load(AREA);
    const tables = sheet.tables.items.map((table) => ({ table, range: table.getRange().untrack().load(AREA) }));
    const filtered = sheet.autoFilter.enabled ? sheet.autoFilter.getRangeOrNullObject().untrack().load(AREA) : null;
    await context.sync();
    const lastRow = Math.max(headings.firstRow, used.isNullObject ? 0 : areaOf(used).lastRow);
    const whole: CellArea = { ...headings, lastRow };
    const cells = rangeOf(sheet, whole).load("formulas");
    await context.sync();
    const { firstRow, firstColumn, lastColumn } = headings;
    refuseUsedColumns(
      { ...added, sheet: sheet.name },
      (row, column) => String(cells.formulas[row - firstRow]?.[column - firstColumn] ?? ""),
      lastRow,
    );
    const table = tables.find(({ range }) => {
      const area = areaOf(range);
      return area.firstRow === firstRow && area.firstColumn < firstColumn && area.lastColumn === lastColumn;
    });
    const filter = filtered && !filtered.isNullObject ? areaOf(filtered) : null;
    throwIfCancelled(control);
    await asOwnWrite([{ sheet: sheet.name, rows: null }], async () => {
      if (table) {
        // From the right: each one that goes makes the next one the last.
        const own = firstColumn - areaOf(table.range).firstColumn;
        for (let column = lastColumn; column >= firstColumn; column -= 1)
          table.table.columns.getItemAt(own + column - firstColumn).delete();
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
