import { columnLetters, quotedSheetName } from "../../../core/domain/cell";
import { setNumberFormat } from "../session/excel-session";
import { textInput, TEXT_FORMAT } from "../patching/cell-inputs";
import { asOwnWrite } from "../patching/own-writes";
import { freeName } from "./plan-sheets";
import { readSheets, writeMark } from "../session/sheet-marks";

/**
 * A hidden sheet of ours, one list per column, for the validation lists that Excel does not accept inside their rule.
 * The .xlsx adapter keeps the same one. It only grows, since the sheets written before refer to it.
 */
const LISTS_NAME = "Listes (bilan-plie)";
const LISTS_MARK = "listes";

/** Makes sure that each list stands in the hidden sheet, and answers how a rule refers to it. */
export async function ensureLists(
  context: Excel.RequestContext,
  lists: readonly (readonly string[])[],
): Promise<(values: readonly string[]) => string> {
  const columns = new Map<string, number>();
  if (lists.length === 0) return () => "";
  const { sheets } = await readSheets(context);
  const known = sheets.find((sheet) => sheet.mark === LISTS_MARK);
  const { worksheets } = context.workbook;
  // A write cut while it was added may have left it without its mark: empty, it is nobody else's.
  const bare = known ? undefined : sheets.find((other) => other.name === LISTS_NAME && other.mark === null);
  const adopted = bare && (await isEmpty(context, bare.id)) ? worksheets.getItem(bare.id) : null;
  if (adopted) {
    writeMark(adopted, LISTS_MARK);
    adopted.visibility = "Hidden";
  }
  const name = known?.name ?? (adopted ? LISTS_NAME : freeName(LISTS_NAME, sheets));
  const sheet = known ? worksheets.getItem(known.id) : (adopted ?? (await addListSheet(context, name)));
  let width = known ? await readLists(context, sheet, columns) : 0;
  for (const values of lists) {
    const key = JSON.stringify(values);
    if (columns.has(key)) continue;
    const range = sheet.getRangeByIndexes(0, width, values.length, 1).untrack();
    setNumberFormat(range, TEXT_FORMAT);
    range.values = values.map((value) => [textInput(value).input]);
    columns.set(key, width);
    width += 1;
  }
  await asOwnWrite([{ sheet: name, rows: null }], () => context.sync());
  return (values) => {
    const letters = columnLetters(columns.get(JSON.stringify(values)) ?? 0);
    return `=${quotedSheetName(name)}!$${letters}$1:$${letters}$${values.length}`;
  };
}

async function isEmpty(context: Excel.RequestContext, id: string): Promise<boolean> {
  const used = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true).untrack().load("address");
  await context.sync();
  return used.isNullObject;
}

async function addListSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.add(name).load("id");
  writeMark(sheet, LISTS_MARK);
  sheet.visibility = "Hidden";
  await context.sync();
  return sheet;
}

/** Remembers the lists already there, and answers the first free column. */
async function readLists(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  columns: Map<string, number>,
): Promise<number> {
  const used = sheet.getUsedRangeOrNullObject(true).untrack().load("values,columnIndex");
  await context.sync();
  if (used.isNullObject) return 0;
  const width = used.values[0]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    const values = used.values.map((row: unknown[]) => row[column]).filter((value) => value !== "");
    columns.set(JSON.stringify(values), used.columnIndex + column);
  }
  return used.columnIndex + width;
}
