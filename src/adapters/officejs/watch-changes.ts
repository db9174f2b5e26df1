import type { SheetChange } from "../../application/ports/sheet-change";
import { runExcel } from "./session/excel-session";
import { knownSheetName } from "./session/known-sheets";
import { isOwnEcho } from "./patching/own-writes";

/**
 * Calls back when cells of the workbook change by another hand than ours: the person's, or someone's who works on the same file.
 * Excel announces single edits as well as pastes, sorts and undos, one callback per area; the callbacks should be cheap.
 * @param edited the person changed cells, moved them by inserting or removing others, or deleted a sheet.
 * @param calculated formulas have new results, whoever changed what they depend on: Excel does not announce these cells as changed.
 * @returns a function that stops watching.
 */
export async function watchChanges(
  edited: (change: SheetChange) => void,
  calculated: (change: SheetChange) => void,
): Promise<() => Promise<void>> {
  const handlers = await runExcel(null, async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(async (event) => {
        const moved = event.changeType !== "RangeEdited";
        changesAt(event.worksheetId, moved ? undefined : event.address)
          .filter((change) => !isOurs(event, change))
          .forEach(edited);
      }),
      worksheets.onDeleted.add(async (event) => {
        // We delete no sheet that somebody has read; a renamed one is announced to nobody below ExcelApi 1.17.
        if (knownSheetName(event.worksheetId) !== null)
          edited({ sheet: knownSheetName(event.worksheetId), rows: null });
      }),
      // The address came with ExcelApi 1.11.
      worksheets.onCalculated.add(async (event) => {
        // Nobody has read a sheet added since, such as the Bilan just written, whose formulas are calculated at once.
        if (knownSheetName(event.worksheetId) === null) return;
        changesAt(event.worksheetId, event.address).forEach(calculated);
      }),
    ];
    await context.sync();
    return added;
  });
  return async () => {
    for (const handler of handlers) {
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    }
  };
}

/**
 * Since ExcelApi 1.14, `triggerSource` may say that we made a change. Where it is not there, or "Unknown", which Excel also says of what it does not
 * follow, only the place and the moment tell.
 */
function isOurs({ source, triggerSource }: Excel.WorksheetChangedEventArgs, change: SheetChange): boolean {
  return String(triggerSource) === "ThisLocalAddin" || (source !== "Remote" && isOwnEcho(change));
}

/** "B2", "$B$2:C9", "3:5", with or without the sheet's name. Whole columns ("A:C") say nothing of rows. */
const AREA = /^(?:.*!)?\$?[A-Z]{0,3}\$?(\d{1,7})(?::\$?[A-Z]{0,3}\$?(\d{1,7}))?$/;

/** One change per area of an address; a single one of unknown rows where it has none that we understand. */
function changesAt(sheetId: string, address: string | undefined): SheetChange[] {
  const sheet = knownSheetName(sheetId);
  const areas = (address ?? "").split(",").map((part) => AREA.exec(part.trim()));
  return areas.includes(null)
    ? [{ sheet, rows: null }]
    : areas.map((area) => {
        const first = Number(area?.[1]) - 1;
        return { sheet, rows: { first, last: area?.[2] === undefined ? first : Number(area[2]) - 1 } };
      });
}
