import { formerMark } from "../../../application/ports/passing-marks";
import { UserError } from "../../../application/ports/user-error";
import { excelCode } from "../session/excel-errors";
import { protectedSheet } from "../session/find-sheets";
import { changeMark, loadMark, markOf } from "../session/sheet-marks";
import { tryTwice } from "../session/try-twice";
import { freeTableName } from "./draw-objects";
import { freeName, type SheetPlan, type WritePlan } from "./plan-sheets";

/** A sheet that was drawn, with what it takes the place of. */
export interface DrawnSheet {
  readonly plan: SheetPlan;
  readonly id: string;
  /** Names of its tables, as the model wants them. */
  readonly tables: readonly string[];
}

/**
 * Gives drawn sheets the place of the former ones. Names and marks change in one request; what happens to it, a second one finishes from what it finds.
 * @throws UserError when the person has put something in the way.
 */
export async function swapSheets(context: Excel.RequestContext, drawn: readonly DrawnSheet[]): Promise<void> {
  try {
    await exchange(context, drawn);
  } catch (error) {
    if (excelCode(error) === null) throw error;
    await exchange(context, drawn);
  }
}

async function exchange(context: Excel.RequestContext, drawn: readonly DrawnSheet[]): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  const marks = drawn.map(({ id }) => loadMark(worksheets.getItemOrNullObject(id)));
  await context.sync();
  const { items } = worksheets;
  const taken: { name: string }[] = items.map(({ name }) => ({ name }));
  for (const [index, { plan, id }] of drawn.entries()) {
    const { name, draft, replaces } = plan;
    const own = items.find((item) => item.id === id);
    if (!own)
      throw new UserError(`La feuille « ${plan.passingName} » a été supprimée pendant l’écriture : recommencez.`);
    if (markOf(marks[index]) !== plan.passingMark) continue;
    const old = items.find((item) => item.id === replaces?.id);
    if (old?.protection.protected) throw protectedSheet(old.name);
    // Renamed by the person meanwhile, it is theirs.
    if (old && draft.mark !== undefined && old.name === replaces?.name) {
      const aside = freeName(`${name} (ancien)`, taken);
      taken.push({ name: aside });
      old.name = aside;
      changeMark(old, formerMark(draft.mark));
    } else if (items.some((item) => item !== own && item.name.toLowerCase() === name.toLowerCase()))
      throw new UserError(`Une feuille « ${name} » a été ajoutée pendant l’écriture : recommencez.`);
    own.name = name;
    changeMark(own, draft.mark ?? null);
  }
  await context.sync();
}

/** Takes the former sheets away and gives the tables their names. Answers a sentence where that could not be done; nothing is lost by it. */
export async function removeFormer(
  context: Excel.RequestContext,
  drawn: readonly DrawnSheet[],
  { tables }: WritePlan,
  retryAfterMs: number,
): Promise<string | null> {
  const former = drawn.flatMap(({ plan }) => (plan.replaces ? [plan.replaces] : []));
  if (former.length === 0) return null;
  const gone = new Set(former.map(({ id }) => id));
  const all = new Set(tables.map(({ name }) => name));
  const others = new Set(tables.filter(({ sheetId }) => !gone.has(sheetId)).map(({ name }) => name));
  const { worksheets } = context.workbook;
  try {
    await tryTwice(retryAfterMs, async () => {
      const marks = former.map(({ id }) => loadMark(worksheets.getItemOrNullObject(id)));
      await context.sync();
      const ours = former.filter((_sheet, index) => markOf(marks[index])?.startsWith(formerMark("")));
      for (const { id } of ours) worksheets.getItemOrNullObject(id).delete();
      for (const { id, tables: wanted } of drawn) {
        for (const name of wanted) {
          const [present, free] = [freeTableName(name, all), freeTableName(name, others)];
          if (present !== free) worksheets.getItem(id).tables.getItemOrNullObject(present).name = free;
        }
      }
      await context.sync();
    });
    return null;
  } catch (error) {
    if (excelCode(error) === null) throw error;
    return "Une feuille remplacée, dont le nom se termine par « (ancien) », n’a pas pu être retirée : supprimez-la, ou écrivez de nouveau.";
  }
}
