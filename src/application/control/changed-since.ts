import type { SheetGrid } from "../../core/reading/sheet-grid";
import { givingWay } from "../ports/give-way";
import type { JobControl } from "../ports/progress";
import type { SheetChange } from "../ports/sheet-change";
import type { Workbook } from "../ports/workbook";
import type { ControlReport } from "./control-report";
import { readSettingsSheet } from "./settings-sheet";

/**
 * What is no longer as a control read it: Excel does not announce every change (a value picked in a list, on the web). Every sheet that counted is read
 * once more, which costs what reading costs; nothing is kept for it, since the control still holds what it read.
 */
export async function changedSince(
  workbook: Workbook,
  { list, basis }: ControlReport,
  job?: JobControl,
): Promise<SheetChange[]> {
  const giveWay = givingWay(job);
  const changes: SheetChange[] = [];
  for (const { grid } of list) {
    const rows = await differingRows(grid, await workbook.readSheet(grid.name, job), giveWay);
    if (rows !== "none") changes.push({ sheet: grid.name, rows });
  }
  if (basis.settingsSheet === null) return changes;
  const settings = readSettingsSheet(await workbook.readSheet(basis.settingsSheet, job), basis.today);
  if (JSON.stringify(settings) !== JSON.stringify(basis.settings))
    changes.push({ sheet: basis.settingsSheet, rows: null });
  return changes;
}

async function differingRows(
  before: SheetGrid,
  now: SheetGrid,
  giveWay: () => Promise<void>,
): Promise<SheetChange["rows"] | "none"> {
  const sameShape =
    before.firstRow === now.firstRow &&
    before.firstColumn === now.firstColumn &&
    before.rowCount === now.rowCount &&
    before.columns.length === now.columns.length &&
    before.hiddenRows.length === now.hiddenRows.length &&
    before.hiddenRows.every((row, index) => row === now.hiddenRows[index]);
  if (!sameShape) return null;
  let [first, last] = [Infinity, -1];
  for (const [column, values] of before.columns.entries()) {
    const fresh = now.columns[column] ?? [];
    for (let row = 0; row < before.rowCount; row += 1) {
      if ((values[row] ?? null) === (fresh[row] ?? null)) continue;
      [first, last] = [Math.min(first, row), Math.max(last, row)];
    }
    await giveWay();
  }
  return last < 0 ? "none" : { first: before.firstRow + first, last: before.firstRow + last };
}
