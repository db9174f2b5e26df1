import type { CellArea } from "../../../core/domain/cell";
import { writableSheets } from "../session/find-sheets";
import { refuseFilter } from "./change-cells";

/** What of a sheet grows and shrinks with its columns. */
export interface LayoutAreas {
  /** Null: the sheet is empty. */
  readonly used: CellArea | null;
  /** Null: no filter is set on the cells themselves. */
  readonly filter: CellArea | null;
  readonly tables: readonly { readonly table: Excel.Table; readonly area: CellArea }[];
}

const AREA = "rowIndex,columnIndex,rowCount,columnCount";

/**
 * A sheet whose columns are about to change; refuses one that is protected, or whose filter hides rows.
 * @returns areas: to be called once the requests that are waiting were sent.
 */
export async function sheetLayout(
  context: Excel.RequestContext,
  name: string,
): Promise<{ readonly sheet: Excel.Worksheet; readonly areas: () => LayoutAreas }> {
  const sheets = await writableSheets(context, [name], (sheet) => {
    sheet.autoFilter.load("isDataFiltered,enabled");
    sheet.tables.load("items/name,items/autoFilter/isDataFiltered");
  });
  const [sheet] = sheets.values() as unknown as [Excel.Worksheet];
  refuseFilter(sheet);
  const used = sheet.getUsedRangeOrNullObject(true).untrack().load(AREA);
  const tables = sheet.tables.items.map((table) => ({ table, range: table.getRange().untrack().load(AREA) }));
  const filtered = sheet.autoFilter.enabled ? sheet.autoFilter.getRangeOrNullObject().untrack().load(AREA) : null;
  return {
    sheet,
    areas: () => ({
      used: used.isNullObject ? null : areaOf(used),
      filter: filtered && !filtered.isNullObject ? areaOf(filtered) : null,
      tables: tables.map(({ table, range }) => ({ table, area: areaOf(range) })),
    }),
  };
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellArea {
  return {
    firstRow: rowIndex,
    firstColumn: columnIndex,
    lastRow: rowIndex + rowCount - 1,
    lastColumn: columnIndex + columnCount - 1,
  };
}
