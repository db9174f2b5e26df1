import type { JobControl } from "../../../application/ports/progress";
import type { SheetModel } from "../../../application/ports/sheet-model";
import type { DateSystem } from "../../../core/domain/cell";
import { excelCode } from "../session/excel-errors";
import { OPERATION_BYTES, rangeOf, RequestBudget } from "../session/excel-session";
import { countLinks, drawCells, MAX_HYPERLINKS } from "./draw-cells";
import { drawLooks } from "./draw-looks";
import { drawChart, drawImage, drawTable } from "./draw-objects";
import { cornerOf, drawHeights, drawPage, drawWidths } from "./draw-page";
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

/** Draws a model on an empty sheet of ours, but for what Excel refuses behind another workbook. */
export async function drawSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  model: SheetModel,
  options: DrawOptions,
  control: JobControl | undefined,
): Promise<void> {
  const budget = new RequestBudget(context, control);
  context.application.suspendScreenUpdatingUntilNextSync();
  if (model.tabColor) sheet.tabColor = model.tabColor;
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
  for (const table of model.tables ?? []) drawTable(sheet, table, options.takenTables);
  await drawValidations(sheet, model.validations ?? [], options.lists, budget);
  for (const chart of model.charts ?? []) {
    await budget.spend((chart.series.length + 1) * 6 * OPERATION_BYTES);
    drawChart(sheet, chart);
  }
  await budget.send();
  await drawPageIfPossible(context, sheet, model);
  await drawImagesIfPossible(context, sheet, model);
}

/** Some Excel, on a telephone for one, draw no picture: the sheet is worth having all the same. */
async function drawImagesIfPossible(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  model: SheetModel,
): Promise<void> {
  if (!model.images) return;
  try {
    for (const image of model.images) drawImage(sheet, image, cornerOf(image.place, model));
    await context.sync();
  } catch (error) {
    if (excelCode(error) === null) throw error;
  }
}

/** Excel needs a printer to set up a page: on a computer without one the sheet is worth having all the same. */
async function drawPageIfPossible(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  model: SheetModel,
): Promise<void> {
  if (!model.page) return;
  try {
    sheet.horizontalPageBreaks.removePageBreaks();
    drawPage(sheet, model.page);
    await context.sync();
  } catch (error) {
    if (excelCode(error) === null) throw error;
  }
}
