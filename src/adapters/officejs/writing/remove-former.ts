import { formerMark, keptMark } from "../../../application/ports/passing-marks";
import { listText } from "../../../core/text/french";
import { excelCode } from "../session/excel-errors";
import { changeMark, loadMark, markOf } from "../session/sheet-marks";
import { tryTwice } from "../session/try-twice";
import { freeTableName } from "./draw-objects";
import type { FormerSheet, WritePlan } from "./plan-sheets";
import { repoint, type GoingSheet } from "./repoint";
import type { DrawnSheet } from "./swap-sheets";

/**
 * Takes the former sheets away, once the person's formulas speak of the new ones, and gives the tables their names. Answers sentences where that could
 * not be done; nothing is lost by it.
 */
export async function removeFormer(
  context: Excel.RequestContext,
  drawn: readonly DrawnSheet[],
  plan: WritePlan,
  retryAfterMs: number,
): Promise<string[]> {
  if (plan.former.length === 0) return [];
  try {
    return await tryTwice(retryAfterMs, async () => {
      const going = await goingSheets(context, plan.former);
      const others = plan.standing.filter(({ id }) => !plan.former.some((former) => former.id === id));
      const referring = await repoint(context, going, others);
      const { worksheets } = context.workbook;
      for (const { id, mark } of going) {
        const sheet = worksheets.getItemOrNullObject(id);
        if (referring.has(id)) changeMark(sheet, keptMark(mark));
        else sheet.delete();
      }
      renameTables(context, drawn, plan, new Set(referring.keys()));
      await context.sync();
      return going.flatMap(({ id, name }) => {
        const sheets = referring.get(id);
        return sheets ? [keptNotice(name, sheets)] : [];
      });
    });
  } catch (error) {
    if (excelCode(error) === null) throw error;
    return [
      "Une feuille remplacée, dont le nom se termine par « (ancien) », n'a pas pu être retirée : écrivez de nouveau, elle le sera. Ne la supprimez pas vous-même si des formules y renvoient.",
    ];
  }
}

/** Those that still bear the mark of a sheet put aside, under the names that they have now. */
async function goingSheets(context: Excel.RequestContext, former: readonly FormerSheet[]): Promise<GoingSheet[]> {
  const found = former.map(({ id }) => context.workbook.worksheets.getItemOrNullObject(id).load("name"));
  const marks = found.map(loadMark);
  await context.sync();
  return former.flatMap((sheet, index) => {
    const mark = markOf(marks[index]);
    const isAside = mark === formerMark(sheet.mark) || mark === keptMark(sheet.mark);
    return isAside ? [{ ...sheet, name: found[index]!.name }] : [];
  });
}

function renameTables(
  context: Excel.RequestContext,
  drawn: readonly DrawnSheet[],
  { tables, former }: WritePlan,
  kept: ReadonlySet<string>,
): void {
  const gone = new Set(former.map(({ id }) => id).filter((id) => !kept.has(id)));
  const all = new Set(tables.map(({ name }) => name));
  const others = new Set(tables.filter(({ sheetId }) => !gone.has(sheetId)).map(({ name }) => name));
  for (const { id, tables: wanted } of drawn) {
    for (const name of wanted) {
      const [present, free] = [freeTableName(name, all), freeTableName(name, others)];
      if (present !== free) context.workbook.worksheets.getItem(id).tables.getItemOrNullObject(present).name = free;
    }
  }
}

function keptNotice(name: string, referring: readonly string[]): string {
  const [sheets, are] =
    referring.length === 1 ? ["la feuille", "protégée ou filtrée"] : ["les feuilles", "protégées ou filtrées"];
  const named = listText(referring.map((sheet) => `« ${sheet} »`));
  return `La feuille remplacée est gardée sous le nom « ${name} », avec ses anciens chiffres : des formules de ${sheets} ${named}, ${are}, y renvoient. Ôtez la protection et le filtre, puis écrivez de nouveau : ces formules suivront la nouvelle feuille.`;
}
