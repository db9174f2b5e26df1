import { twice } from "./check-parts";
import type { Package } from "./package";
import { child, children, relationId } from "./xml";

const LONGEST_NAME = 31;
const HIGHEST_ID = 65_534;

export interface Tab {
  readonly name: string;
  readonly part: string;
}

export function tabsOf(pack: Package): Tab[] {
  const relations = pack.relations(pack.workbook);
  return children(child(pack.xml(pack.workbook), "sheets"), "sheet").map((sheet) => ({
    name: sheet.attributes["name"] ?? "",
    part: relations.find(({ id }) => id === relationId(sheet))?.target ?? "",
  }));
}

/** Tabs and defined names. */
export function* checkWorkbook(pack: Package): Generator<string> {
  const root = pack.xml(pack.workbook);
  const sheets = children(child(root, "sheets"), "sheet").map(({ attributes }) => attributes);
  const names = sheets.map(({ name = "" }) => name);
  for (const name of twice(names.map((name) => name.toLowerCase()))) yield `two sheets are called « ${name} »`;
  for (const name of names) {
    if (name === "" || name.length > LONGEST_NAME) yield `« ${name} » is too long or too short for a sheet`;
    if (/[\\/?*[\]:]|^'|'$/.test(name)) yield `« ${name} » cannot be the name of a sheet`;
  }
  for (const id of twice(sheets.map(({ sheetId = "" }) => sheetId))) yield `two sheets have the number ${id}`;
  for (const { sheetId = "" } of sheets)
    if (!/^\d+$/.test(sheetId) || Number(sheetId) < 1 || Number(sheetId) > HIGHEST_ID)
      yield `a sheet has the number ${sheetId}`;
  if (sheets.every(({ state = "visible" }) => state !== "visible")) yield "no sheet can be seen";
  const view = children(child(root, "bookViews"), "workbookView")[0]?.attributes["activeTab"];
  if (view !== undefined && (sheets[Number(view)]?.["state"] ?? "visible") !== "visible")
    yield "the active sheet is hidden";
  if (view !== undefined && Number(view) >= sheets.length) yield "the active sheet is not there";
  yield* checkNames(pack, names);
}

function* checkNames(pack: Package, sheets: readonly string[]): Generator<string> {
  const defined = children(child(pack.xml(pack.workbook), "definedNames"), "definedName");
  const scoped = defined.map(
    ({ attributes: { name = "", localSheetId = "" } }) => `${name.toLowerCase()} ${localSheetId}`,
  );
  for (const name of twice(scoped)) yield `the name ${name} is defined twice`;
  for (const { attributes, text } of defined) {
    const { name = "", localSheetId } = attributes;
    if (localSheetId === undefined) continue;
    const sheet = sheets[Number(localSheetId)];
    if (sheet === undefined) yield `the name ${name} is of a sheet that is not there`;
    else if (/^_xlnm\.(Print_|_Filter)/.test(name) && sheetIn(text) !== null && sheetIn(text) !== sheet.toLowerCase())
      yield `the name ${name} of the sheet « ${sheet} » speaks of another sheet`;
  }
}

/** The sheet that a reference such as 'L''été'!$A$1 is of, in lower case. */
function sheetIn(reference: string): string | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(reference);
  return match ? (match[1]?.replace(/''/g, "'") ?? match[2]!).toLowerCase() : null;
}
