import { formerMark } from "../../../application/ports/passing-marks";
import { UserError } from "../../../application/ports/user-error";
import { excelCode } from "../session/excel-errors";
import { protectedSheet } from "../session/find-sheets";
import { changeMark, loadMark, markOf } from "../session/sheet-marks";
import { asideName, type SheetPlan } from "./plan-sheets";

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
      throw new UserError(`La feuille « ${plan.passingName} » a été supprimée pendant l'écriture : recommencez.`);
    if (markOf(marks[index]) !== plan.passingMark) continue;
    const old = items.find((item) => item.id === replaces?.id);
    if (old?.protection.protected) throw protectedSheet(old.name);
    // Renamed by the person meanwhile, it is theirs.
    if (old && draft.mark !== undefined && old.name === replaces?.name) {
      const aside = asideName(name, taken);
      taken.push({ name: aside });
      // Cut in between, a sheet with the mark of a former one and its own name is still known for what it is.
      changeMark(old, formerMark(draft.mark));
      old.name = aside;
    } else if (items.some((item) => item !== own && item.name.toLowerCase() === name.toLowerCase()))
      throw new UserError(`Une feuille « ${name} » a été ajoutée pendant l'écriture : recommencez.`);
    own.name = name;
    changeMark(own, draft.mark ?? null);
  }
  await context.sync();
}
