import { throwIfCancelled, type JobControl } from "../../../application/ports/progress";
import type { SheetModel } from "../../../application/ports/sheet-model";
import { UserError } from "../../../application/ports/user-error";
import { clearSheet } from "./clear-sheet";
import { countLinks, drawCells, MAX_HYPERLINKS } from "./draw-cells";
import { drawLooks } from "./draw-looks";
import { drawChart, drawImage, drawTable } from "./draw-objects";
import { cornerOf, drawFreeze, drawHeights, drawPage, drawWidths } from "./draw-page";
import { drawValidations, outsideLists } from "./draw-validations";
import { excelCode } from "../session/excel-errors";
import { OPERATION_BYTES, rangeOf, RequestBudget, runExcel } from "../session/excel-session";
import { ensureLists } from "./list-sheet";
import { checkModel } from "../../../application/ports/check-model";
import { asOwnWrite } from "../patching/own-writes";
import { planSheet, type SheetPlan } from "./plan-sheet";
import { writeMark } from "../session/sheet-marks";

/** What has been touched so far, to undo it when something goes wrong. */
interface Progressing {
  readonly createdSheets: string[];
  cleared: boolean;
}

/** Writes a model on its sheet and answers the sheet's name. See the port for the promises. */
export async function writeSheet(model: SheetModel, control?: JobControl): Promise<string> {
  checkModel(model);
  throwIfCancelled(control);
  const plan = await planSheet(model);
  throwIfCancelled(control);
  const state: Progressing = { createdSheets: [], cleared: false };
  return asOwnWrite([{ sheet: plan.name, rows: null }], async () => {
    try {
      await runExcel(plan.name, (context) => draw(context, model, plan, state, control));
    } catch (error) {
      throw await undo(error, plan, state);
    }
    return plan.name;
  });
}

async function draw(
  context: Excel.RequestContext,
  model: SheetModel,
  plan: SheetPlan,
  state: Progressing,
  control: JobControl | undefined,
): Promise<void> {
  const lists = await ensureLists(context, outsideLists(model), (id) => state.createdSheets.push(id));
  const sheet = await openSheet(context, model, plan, state);
  // Once the former sheet is empty, stopping would lose it: only a new sheet can still be given up.
  const budget = new RequestBudget(context, plan.replaces === null ? control : undefined);
  context.application.suspendScreenUpdatingUntilNextSync();
  if (model.tabColor) sheet.tabColor = model.tabColor;
  sheet.showGridlines = model.showGridlines;
  drawWidths(sheet, model.columnWidths);
  const options = {
    dateSystem: plan.dateSystem,
    linkFormulas: countLinks(model) > MAX_HYPERLINKS,
    sheetName: (name: string) => (name === model.name ? plan.name : name),
  };
  await drawCells(sheet, model, options, budget, control);
  await drawLooks(sheet, model, budget);
  for (const area of model.merges ?? []) {
    await budget.spend(OPERATION_BYTES);
    rangeOf(sheet, area).merge();
  }
  await drawHeights(sheet, model.rowHeights ?? [], budget);
  for (const table of model.tables ?? []) drawTable(sheet, table, plan.takenTables);
  await drawValidations(sheet, model.validations ?? [], lists, budget);
  for (const chart of model.charts ?? []) {
    await budget.spend((chart.series.length + 1) * 6 * OPERATION_BYTES);
    drawChart(sheet, chart);
  }
  if (model.freeze) drawFreeze(sheet, model.freeze);
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

async function openSheet(
  context: Excel.RequestContext,
  model: SheetModel,
  plan: SheetPlan,
  state: Progressing,
): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  if (plan.replaces !== null) {
    const sheet = worksheets.getItem(plan.replaces);
    state.cleared = true;
    await clearSheet(context, sheet);
    return sheet;
  }
  const sheet = worksheets.add(plan.name).load("id");
  if (plan.position !== null) sheet.position = plan.position;
  await context.sync();
  state.createdSheets.push(sheet.id);
  if (model.mark !== undefined) writeMark(sheet, model.mark);
  return sheet;
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

/** Removes what was begun and answers the error to throw, which tells the person what is left. */
async function undo(error: unknown, plan: SheetPlan, { createdSheets, cleared }: Progressing): Promise<unknown> {
  if (createdSheets.length === 0 && !cleared) return error;
  let left: string;
  try {
    await runExcel(plan.name, async (context) => {
      const { worksheets } = context.workbook;
      const created = createdSheets.map((id) => worksheets.getItemOrNullObject(id));
      await context.sync();
      for (const sheet of created) if (!sheet.isNullObject) sheet.delete();
      if (cleared && plan.replaces !== null) await leaveNotice(context, worksheets.getItem(plan.replaces));
      await context.sync();
    });
    left = cleared
      ? `La feuille « ${plan.name} » a été vidée : recommencez l’écriture.`
      : `La feuille « ${plan.name} », commencée, a été retirée.`;
  } catch {
    left = `La feuille « ${plan.name} » est restée incomplète : supprimez-la ou recommencez l’écriture.`;
  }
  return error instanceof UserError
    ? Object.assign(new UserError(`${error.message} ${left}`), { cause: error.cause })
    : error;
}

async function leaveNotice(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  await clearSheet(context, sheet);
  sheet.getRange("A1").untrack().values = [["L’écriture de cette feuille a été interrompue : recommencez."]];
}
