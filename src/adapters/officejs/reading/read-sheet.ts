import { throwIfCancelled, type JobControl } from "../../../application/ports/progress";
import { cellReference } from "../../../core/domain/cell";
import { UserError } from "../../../application/ports/user-error";
import { FAR_GAP, type SheetGrid } from "../../../core/reading/sheet-grid";
import { rangeOf, runExcel } from "../session/excel-session";
import { missingSheet } from "../session/find-sheets";
import { BlockReader, type UsedArea } from "./block-reader";
import { hiddenRowsOf } from "./hidden-rows";
import { askDateSystem } from "../session/sheet-marks";

/** Places held for cells, empty ones above a filled one included; the .xlsx adapter has the same bound. */
const MAX_CELLS = 25_000_000;

/**
 * Reads a sheet's used area in blocks, but for the empty rows above a cell that stands alone far below: up to a million of them. Merged areas stay unknown: asking for them empties the person's undo list in Excel
 * for Windows.
 */
export function readSheet(name: string, control?: JobControl): Promise<SheetGrid> {
  return readArea(name, control, null);
}

/** Reads some rows of a sheet (from 0, both inclusive) in the columns of its used area: one request to know them, one per block of rows. */
export function readRows(name: string, firstRow: number, lastRow: number, control?: JobControl): Promise<SheetGrid> {
  return readArea(name, control, { firstRow, rowCount: lastRow - firstRow + 1 });
}

/** @param wanted exactly these rows; null: those of the used area. */
async function readArea(
  name: string,
  control: JobControl | undefined,
  wanted: Pick<UsedArea, "firstRow" | "rowCount"> | null,
): Promise<SheetGrid> {
  throwIfCancelled(control);
  return runExcel(name, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("name");
    const used = sheet
      .getUsedRangeOrNullObject(true)
      .untrack()
      .load("rowIndex,columnIndex,rowCount,columnCount,rowHidden");
    const dateSystem = askDateSystem(context);
    await context.sync();
    if (sheet.isNullObject) throw missingSheet(name);
    const usedArea = used.isNullObject ? NOTHING : areaOf(used);
    const hidden = used.isNullObject ? false : (used.rowHidden as boolean | null);
    const area = { ...usedArea, ...wanted };
    if (await isTooLarge(sheet, area)) throw tooLarge(sheet.name, usedArea);
    const blocks = new BlockReader(sheet, area, control);
    const { columns, stretches, far } = await blocks.read(wanted === null);
    const hiddenRows: number[] = [];
    for (const stretch of wanted ? [usedArea] : stretches)
      hiddenRows.push(...(await hiddenRowsOf(sheet, stretch, hidden, control)));
    blocks.report(area.rowCount);
    const { firstRow, firstColumn, rowCount } = area;
    const grid = { name: sheet.name, dateSystem: dateSystem(), firstRow, firstColumn, rowCount, columns };
    return { ...grid, ...(far ? { far } : {}), hiddenRows, merges: null };
  });
}

const NOTHING: UsedArea = { firstRow: 0, firstColumn: 0, rowCount: 0, columnCount: 0 };

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): UsedArea {
  return { firstRow: rowIndex, firstColumn: columnIndex, rowCount, columnCount };
}

/** Asked of Excel only where the rectangle is: it may be empty but for a cell far below. */
async function isTooLarge(sheet: Excel.Worksheet, area: UsedArea): Promise<boolean> {
  const { firstRow, firstColumn, rowCount, columnCount } = area;
  if (rowCount * columnCount <= MAX_CELLS) return false;
  const bearable = Math.floor(MAX_CELLS / columnCount);
  const from = firstRow + bearable;
  const lastRow = Math.min(from + FAR_GAP, firstRow + rowCount - 1);
  const next = { firstRow: from, firstColumn, lastRow, lastColumn: firstColumn + columnCount - 1 };
  const beyond = rangeOf(sheet, next).getUsedRangeOrNullObject(true).untrack().load("address");
  await sheet.context.sync();
  return !beyond.isNullObject;
}

/** Real lists of participants stay far below: most often one stray value stands at the very end of the sheet. */
function tooLarge(name: string, { firstRow, firstColumn, rowCount, columnCount }: UsedArea): UserError {
  const last = cellReference(firstRow + rowCount - 1, firstColumn + columnCount - 1);
  return new UserError(
    `La feuille « ${name} » va jusqu'à la cellule ${last} : c'est trop pour être lu. Supprimez les lignes et les colonnes qui suivent vos données (Ctrl + Fin montre la dernière cellule), enregistrez, puis recommencez.`,
  );
}
