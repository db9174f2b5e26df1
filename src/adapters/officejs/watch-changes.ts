import { runExcel } from "./excel-session";
import { isOwnEcho } from "./own-writes";

/**
 * Calls back when cells of the workbook change by another hand than ours: the person's, or someone's who works on the same file.
 * Excel announces single edits as well as pastes, sorts and undos; the callback should be cheap.
 * @returns a function that stops watching.
 */
export async function watchChanges(callback: () => void): Promise<() => Promise<void>> {
  const handler = await runExcel(null, async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async (event) => {
      // `triggerSource` came with ExcelApi 1.14; before, only the moment tells our own changes.
      const ours = event.triggerSource === "ThisLocalAddin" || (event.source !== "Remote" && isOwnEcho());
      if (!ours) callback();
    });
    await context.sync();
    return added;
  });
  return () =>
    Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
}
