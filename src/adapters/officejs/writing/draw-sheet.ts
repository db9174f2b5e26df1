import type { JobControl } from "../../../application/ports/progress";
import type { SheetModel } from "../../../application/ports/sheet-model";
import type { DateSystem } from "../../../core/domain/cell";
import { listText } from "../../../core/text/french";
import { OPERATION_BYTES, rangeOf, RequestBudget } from "../session/excel-session";
import { countLinks, drawCells, MAX_HYPERLINKS } from "./draw-cells";
import { drawLooks } from "./draw-looks";
import { drawImages } from "./draw-images";
import { drawChart, drawTable } from "./draw-objects";
import { drawHeights, drawPage, drawWidths } from "./draw-page";
import { drawValidations } from "./draw-validations";

export interface DrawOptions {
  readonly dateSystem: DateSystem;
  /** The name that the sheet will bear. */
  readonly name: string;
  /** Names of tables that are taken, in lower case. */
  readonly takenTables: ReadonlySet<string>;
  /** How a validation rule refers to a list that does not fit inside it. */
  readonly lists: (values: readonly string[]) => string;
}

/**
 * Draws a model on an empty sheet of ours, but for what Excel refuses behind another workbook.
 * @returns what could not be done and spoils no figure, in French sentences.
 */
export async function drawSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  model: SheetModel,
  options: DrawOptions,
  control: JobControl | undefined,
): Promise<string[]> {
  const budget = new RequestBudget(context, control);
  context.application.suspendScreenUpdatingUntilNextSync();
  if (model.tabColor) sheet.tabColor = model.tabColor;
  if (model.hidden) sheet.visibility = "Hidden";
  drawWidths(sheet, model.columnWidths);
  const inputs = {
    dateSystem: options.dateSystem,
    linkFormulas: countLinks(model) > MAX_HYPERLINKS,
    sheetName: (name: string) => (name === model.name ? options.name : name),
  };
  await drawCells(sheet, model, inputs, budget, control);
  await drawLooks(sheet, model, budget);
  for (const area of model.merges ?? []) {
    await budget.spend(OPERATION_BYTES);
    rangeOf(sheet, area).merge();
  }
  await drawHeights(sheet, model.rowHeights ?? [], budget);
  for (const row of model.hiddenRows ?? []) {
    await budget.spend(OPERATION_BYTES);
    rangeOf(sheet, { firstRow: row, lastRow: row, firstColumn: 0, lastColumn: 0 }).rowHidden = true;
  }
  for (const table of model.tables ?? []) drawTable(sheet, table, options.takenTables);
  await drawValidations(sheet, model.validations ?? [], options.lists, budget);
  for (const chart of model.charts ?? []) {
    await budget.spend((chart.series.length + 1) * 6 * OPERATION_BYTES);
    await drawChart(sheet, chart, model.blocks);
  }
  await budget.send();
  const missing = model.page ? await drawPage(context, sheet, model.page) : [];
  const pictures = await drawImages(context, sheet, model);
  return [
    ...(missing.length === 0 ? [] : [pageNotice(options.name, missing)]),
    ...(pictures ? [] : [`Les images de la feuille « ${options.name} » n'ont pas pu être posées par cet Excel.`]),
  ];
}

function pageNotice(sheet: string, missing: readonly string[]): string {
  return `La mise en page de la feuille « ${sheet} » est incomplète (manque : ${listText(missing)}) : réglez-la dans Mise en page, ou choisissez une imprimante puis écrivez de nouveau.`;
}
