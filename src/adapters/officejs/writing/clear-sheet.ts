/**
 * Empties a sheet of ours before it is written again. It is never deleted: formulas of the person may point to it,
 * and deleting a sheet empties the undo list.
 */
export async function clearSheet(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  const charts = sheet.charts.load("items/name");
  const tables = sheet.tables.load("items/name");
  const shapes = sheet.shapes.load("items/name");
  const filter = sheet.autoFilter.load("enabled");
  await context.sync();
  if (filter.enabled) sheet.autoFilter.remove();
  for (const chart of charts.items) chart.delete();
  for (const shape of shapes.items) shape.delete();
  for (const table of tables.items) {
    table.clearFilters();
    table.convertToRange();
  }
  const all = sheet.getRange().untrack();
  all.rowHidden = false;
  all.columnHidden = false;
  all.unmerge();
  all.dataValidation.clear();
  all.clear();
  all.format.useStandardWidth = true;
  all.format.useStandardHeight = true;
  sheet.freezePanes.unfreeze();
}
