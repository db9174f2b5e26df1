import { draftOf } from "../../../application/ports/draft-of";
import { throwIfCancelled, CancelledError, type JobControl } from "../../../application/ports/progress";
import type { SheetModel } from "../../../application/ports/sheet-model";
import { UserError } from "../../../application/ports/user-error";
import type { SheetDraft, SheetsWritten } from "../../../application/ports/workbook";
import { listText } from "../../../core/text/french";
import { asOwnWrite } from "../patching/own-writes";
import { excelCode } from "../session/excel-errors";
import { runExcel } from "../session/excel-session";
import { writeMark } from "../session/sheet-marks";
import { RETRY_AFTER_MS, tryTwice } from "../session/try-twice";
import { drawFreeze } from "./draw-page";
import { drawSheet } from "./draw-sheet";
import { outsideLists } from "./draw-validations";
import { ensureLists, removeEmptyLists } from "./list-sheet";
import { checkModel } from "../../../application/ports/check-model";
import { namesOf, planSheets, type WritePlan } from "./plan-sheets";
import { removeFormer } from "./remove-former";
import { swapSheets, type DrawnSheet } from "./swap-sheets";

/** How far a write came, to undo it when something goes wrong. */
interface Progressing {
  /** Set before the first sheet is added. */
  plan: WritePlan | null;
  swapping: boolean;
}

/** Writes one sheet and answers its name. See the port for the promises. */
export async function writeSheet(model: SheetModel, control?: JobControl, retryAfterMs?: number): Promise<string> {
  checkModel(model);
  const { names } = await writeSheets([draftOf(model)], control, retryAfterMs);
  return names[0] ?? model.name;
}

/**
 * Draws the new sheets beside the former ones, under passing names and marks, and swaps them once all are there.
 * @param retryAfterMs see {@link tryTwice}.
 */
export async function writeSheets(
  drafts: readonly SheetDraft[],
  control?: JobControl,
  retryAfterMs = RETRY_AFTER_MS,
): Promise<SheetsWritten> {
  throwIfCancelled(control);
  const state: Progressing = { plan: null, swapping: false };
  try {
    return await runExcel(drafts.at(-1)?.name ?? null, async (context) => {
      const { plan, ids } = await tryTwice(retryAfterMs, () => addSheets(context, drafts, state, control));
      const written = plan.sheets.flatMap(({ name, passingName }) => [name, passingName]);
      const notices = await asOwnWrite(
        written.map((sheet) => ({ sheet, rows: null })),
        () => drawAndSwap(context, plan, ids, state, { control, retryAfterMs }),
      );
      return { names: plan.sheets.map(({ name }) => name), notices };
    });
  } catch (error) {
    throw await undo(error, state, retryAfterMs);
  }
}

/** The mark goes with the sheet in one request: a sheet of ours is never without. */
async function addSheets(
  context: Excel.RequestContext,
  drafts: readonly SheetDraft[],
  state: Progressing,
  control: JobControl | undefined,
): Promise<{ readonly plan: WritePlan; readonly ids: readonly string[] }> {
  const plan = await planSheets(context, drafts);
  throwIfCancelled(control);
  state.plan = plan;
  const { worksheets } = context.workbook;
  for (const { id } of plan.leftovers) worksheets.getItem(id).delete();
  const sheets = plan.sheets.map(({ passingName, passingMark, position }) => {
    const sheet = worksheets.add(passingName);
    writeMark(sheet, passingMark);
    if (position !== null) sheet.position = position;
    return sheet.load("id");
  });
  await asOwnWrite([{ sheet: "", rows: null }], () => context.sync());
  return { plan, ids: sheets.map(({ id }) => id) };
}

async function drawAndSwap(
  context: Excel.RequestContext,
  plan: WritePlan,
  ids: readonly string[],
  state: Progressing,
  { control, retryAfterMs }: { readonly control: JobControl | undefined; readonly retryAfterMs: number },
): Promise<string[]> {
  const takenTables = new Set(plan.tables.map(({ name }) => name));
  const notices: string[] = [];
  const drawn: (DrawnSheet & Pick<SheetModel, "showGridlines" | "freeze">)[] = [];
  for (const [index, sheetPlan] of plan.sheets.entries()) {
    const id = ids[index] ?? "";
    const model = sheetPlan.draft.model(namesOf(plan));
    checkModel(model);
    const lists = await ensureLists(context, outsideLists(model));
    const options = { dateSystem: plan.dateSystem, name: sheetPlan.name, takenTables, lists };
    const undrawn = await drawSheet(context, context.workbook.worksheets.getItem(id), model, options, control);
    notices.push(...undrawn);
    const { showGridlines, freeze } = model;
    const tables = (model.tables ?? []).map(({ name }) => name);
    drawn.push({ plan: sheetPlan, id, tables, showGridlines, ...(freeze ? { freeze } : {}) });
  }
  const view = await drawViews(context, drawn, retryAfterMs);
  throwIfCancelled(control);
  state.swapping = true;
  await swapSheets(context, drawn);
  const former = await removeFormer(context, drawn, plan, retryAfterMs);
  return [...notices, ...(view === null ? [] : [view]), ...former];
}

/** Excel refuses these while another workbook is in front: the sheets are worth having without. */
async function drawViews(
  context: Excel.RequestContext,
  drawn: readonly (DrawnSheet & Pick<SheetModel, "showGridlines" | "freeze">)[],
  retryAfterMs: number,
): Promise<string | null> {
  try {
    await tryTwice(retryAfterMs, async () => {
      const sheets = drawn.map(({ id }) => context.workbook.worksheets.getItem(id));
      drawn.forEach(({ showGridlines }, index) => (sheets[index]!.showGridlines = showGridlines));
      drawn.forEach(({ freeze }, index) => {
        if (freeze) drawFreeze(sheets[index]!, freeze);
      });
      await context.sync();
    });
    return null;
  } catch (error) {
    if (excelCode(error) === null) throw error;
    return "Le quadrillage et les volets figés n'ont pas pu être réglés, sans doute parce qu'un autre classeur était au premier plan : les chiffres sont justes ; pour l'aspect, écrivez de nouveau.";
  }
}

/** Takes away what was begun and answers the error to throw, which tells the person what is left. */
async function undo(error: unknown, { plan, swapping }: Progressing, retryAfterMs: number): Promise<unknown> {
  if (!plan) return error;
  if (swapping)
    return told(error, "Les nouvelles feuilles n'ont pas toutes pris leur place : recommencez, l'écriture s'achèvera.");
  const names = plan.sheets.map(({ passingName }) => passingName);
  try {
    await runExcel(null, (context) =>
      tryTwice(retryAfterMs, async () => {
        for (const name of names) context.workbook.worksheets.getItemOrNullObject(name).delete();
        await removeEmptyLists(context);
      }),
    );
  } catch {
    const left = listText(names.map((name) => `« ${name} »`));
    return told(
      error,
      `Ce qui était commencé (${left}) n'a pas pu être retiré : recommencez, l'écriture le remplacera.`,
    );
  }
  return error instanceof CancelledError ? error : told(error, "Rien n'a été écrit ni remplacé.");
}

function told(error: unknown, left: string): unknown {
  if (error instanceof CancelledError) return new UserError(`L'écriture a été annulée. ${left}`);
  if (!(error instanceof UserError)) return error;
  return Object.assign(new UserError(`${error.message} ${left}`), { cause: error.cause });
}
