import { quotedSheetName } from "../../../core/domain/cell";
import { asOwnWrite } from "../patching/own-writes";
import { CELLS_PER_BLOCK } from "../reading/block-reader";
import { rangeOf } from "../session/excel-session";
import type { MarkedSheet } from "../session/sheet-marks";
import type { FormerSheet } from "./plan-sheets";

/** A former sheet as it stands beside its heir, under the name that formulas have followed it to. */
export interface GoingSheet extends FormerSheet {
  readonly name: string;
}

/**
 * Makes formulas and names that speak of sheets about to go speak of their heirs: deleting a sheet turns what refers to it into #REF!, for ever. In protected
 * sheets nothing can be replaced, and a filter may hide cells from it: these are only looked at.
 * @returns for each sheet that is still spoken of, by its id, the names of the sheets that do.
 */
export async function repoint(
  context: Excel.RequestContext,
  going: readonly GoingSheet[],
  others: readonly MarkedSheet[],
): Promise<Map<string, string[]>> {
  const { worksheets } = context.workbook;
  const found = others.map(({ id }) => {
    const sheet = worksheets.getItemOrNullObject(id).load("name,protection/protected");
    sheet.autoFilter.load("isDataFiltered");
    sheet.tables.load("items/autoFilter/isDataFiltered");
    sheet.names.load("items/formula");
    return sheet;
  });
  const names = context.workbook.names.load("items/formula");
  await context.sync();
  const sheets = found.filter((sheet) => !sheet.isNullObject);
  const open = sheets.filter((sheet) => !sheet.protection.protected);
  for (const collection of [names, ...open.map((sheet) => sheet.names)]) renew(collection.items, going);
  const counts = open.flatMap((sheet) =>
    going.map((former) => ({
      sheet: sheet.name,
      replaced: sheet.replaceAll(referenceTo(former.name), referenceTo(former.heir), REPLACE),
    })),
  );
  await context.sync();
  const changed = counts.filter(({ replaced }) => replaced.value > 0).map(({ sheet }) => ({ sheet, rows: null }));
  // Excel announces them from now on: they are no changes of the person's.
  await asOwnWrite(changed, () => Promise.resolve());
  const referring = new Map<string, string[]>();
  for (const sheet of sheets.filter((other) => !open.includes(other) || isFiltered(other)))
    for (const former of await spokenOf(sheet, going))
      referring.set(former.id, [...(referring.get(former.id) ?? []), sheet.name]);
  return referring;
}

const REPLACE = { completeMatch: false, matchCase: true };

const referenceTo = (sheet: string): string => `${quotedSheetName(sheet)}!`;

function isFiltered({ autoFilter, tables }: Excel.Worksheet): boolean {
  return autoFilter.isDataFiltered || tables.items.some((table) => table.autoFilter.isDataFiltered);
}

/** Names cannot be searched: each is given its formula again. */
function renew(names: readonly Excel.NamedItem[], going: readonly GoingSheet[]): void {
  for (const item of names) {
    const before = String(item.formula);
    const after = going.reduce(
      (formula, { name, heir }) => formula.replaceAll(referenceTo(name), referenceTo(heir)),
      before,
    );
    if (after !== before) item.formula = after;
  }
}

/** The sheets about to go that a sheet speaks of: reads its formulas until all have been met. */
async function spokenOf(sheet: Excel.Worksheet, going: readonly GoingSheet[]): Promise<GoingSheet[]> {
  const met = new Set<GoingSheet>();
  const meet = (formula: string): void => {
    for (const former of going) if (formula.includes(referenceTo(former.name))) met.add(former);
  };
  for (const { formula } of sheet.names.items) meet(String(formula));
  const used = sheet.getUsedRangeOrNullObject(true).untrack().load("rowIndex,columnIndex,rowCount,columnCount");
  await sheet.context.sync();
  if (used.isNullObject) return [...met];
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const size = Math.max(1, Math.floor(CELLS_PER_BLOCK / columnCount));
  for (let done = 0; done < rowCount && met.size < going.length; done += size) {
    const block = rangeOf(sheet, {
      firstRow: rowIndex + done,
      firstColumn: columnIndex,
      lastRow: rowIndex + Math.min(done + size, rowCount) - 1,
      lastColumn: columnIndex + columnCount - 1,
    }).load("formulas");
    await sheet.context.sync();
    for (const cell of block.formulas.flat() as unknown[])
      if (typeof cell === "string" && cell.startsWith("=")) meet(cell);
  }
  return [...met];
}
