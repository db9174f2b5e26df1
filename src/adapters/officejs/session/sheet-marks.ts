import type { SheetInfo, WorkbookInfo } from "../../../application/ports/workbook";
import type { DateSystem } from "../../../core/domain/cell";
import { runExcel } from "./excel-session";
import { rememberSheets } from "./known-sheets";

/** A hidden name of the sheet whose formula is a text: the mark of the model that wrote it. Shared with .xlsx files. */
const MARK_NAME = "_bilan_plie";

export interface MarkedSheet extends SheetInfo {
  /** Excel's own identifier: it survives renaming. */
  readonly id: string;
  readonly protected: boolean;
}

/**
 * The workbook's sheets in order, and its date system. Two requests.
 * @param look what else to ask of each sheet, in the second one.
 */
export async function readSheets(
  context: Excel.RequestContext,
  look: (sheet: Excel.Worksheet) => void = () => undefined,
): Promise<{ readonly sheets: MarkedSheet[]; readonly dateSystem: DateSystem }> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  const dateSystem = askDateSystem(context);
  await context.sync();
  const marks = worksheets.items.map(loadMark);
  worksheets.items.forEach(look);
  await context.sync();
  const sheets = worksheets.items.map((sheet, index) => ({
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility !== "Visible",
    protected: sheet.protection.protected,
    mark: markOf(marks[index]),
  }));
  rememberSheets(sheets);
  return { sheets, dateSystem: dateSystem() };
}

export function describeWorkbook(): Promise<WorkbookInfo> {
  return runExcel(null, async (context) => {
    context.workbook.load("name");
    const { sheets, dateSystem } = await readSheets(context);
    return {
      name: context.workbook.name,
      dateSystem,
      sheets: sheets.map(({ name, hidden, mark }) => ({ name, hidden, mark })),
    };
  });
}

export function protectedSheets(among: readonly string[]): Promise<readonly string[]> {
  return runExcel(null, async (context) => {
    const { sheets } = await readSheets(context);
    return sheets.filter((sheet) => sheet.protected && among.includes(sheet.name)).map(({ name }) => name);
  });
}

export function writeMark(sheet: Excel.Worksheet, mark: string): void {
  sheet.names.add(MARK_NAME, markFormula(mark)).visible = false;
}

/** Gives a marked sheet another mark; null: it is the person's own from now on. */
export function changeMark(sheet: Excel.Worksheet, mark: string | null): void {
  const item = sheet.names.getItem(MARK_NAME);
  if (mark === null) item.delete();
  else item.formula = markFormula(mark);
}

export const loadMark = (sheet: Excel.Worksheet): Excel.NamedItem =>
  sheet.names.getItemOrNullObject(MARK_NAME).load("formula");

const markFormula = (mark: string): string => `="${mark.replace(/"/g, '""')}"`;

export function markOf(item: Excel.NamedItem | undefined): string | null {
  if (!item || item.isNullObject) return null;
  const text = /^="((?:[^"]|"")*)"$/.exec(String(item.formula));
  return text ? text[1]!.replace(/""/g, '"') : null;
}

/** No property of Excel tells the date system; the serial of 01/01/1904 does: 0 in one, 1462 in the other. Read after a sync. */
export function askDateSystem(context: Excel.RequestContext): () => DateSystem {
  const first1904 = context.workbook.functions.date(1904, 1, 1).load("value");
  return () => (first1904.value === 0 ? 1904 : 1900);
}
