import { type Area, areaOf, overlaps } from "./areas";
import { twice } from "./check-parts";
import { cellText, mergesOf } from "./check-sheet";
import type { Tab } from "./check-workbook";
import type { Package } from "./package";
import { child, children, type Node, shown } from "./xml";

const LONGEST_NAME = 255;

/** The tables of all sheets: their names and numbers, their headings, and where they stand. */
export function* checkTables(pack: Package, tabs: readonly Tab[], texts: readonly string[]): Generator<string> {
  const defined = children(child(pack.xml(pack.workbook), "definedNames"), "definedName");
  const names = defined
    .filter(({ attributes }) => !("localSheetId" in attributes))
    .map(({ attributes }) => attributes["name"] ?? "");
  const ids: string[] = [];
  for (const { name: tab, part } of tabs) {
    const areas: Area[] = [];
    for (const { target } of pack.relations(part).filter(({ kind }) => kind === "table")) {
      const table = pack.xml(target!);
      const { id = "", displayName = "", ref = "" } = table.attributes;
      ids.push(id);
      names.push(displayName);
      if (!isTableName(displayName)) yield `« ${displayName} » cannot be the name of a table`;
      const area = areaOf(ref);
      if (!area) {
        yield `the table ${displayName} is of ${ref}, which is no area`;
        continue;
      }
      areas.push(area);
      yield* checkColumns(table, area, pack.xml(part), texts);
    }
    if (overlaps(areas)) yield `two tables of the sheet « ${tab} » overlap`;
    if (areas.length > 0 && overlaps(areas, mergesOf(pack.xml(part))))
      yield `a table of the sheet « ${tab} » has merged cells`;
  }
  for (const id of twice(ids)) yield `two tables have the number ${id}`;
  for (const name of twice(names.map((name) => name.toLowerCase())))
    yield `a table has the name ${name}, which is taken`;
}

/** Letters, digits, "_", "." and "\", never like a cell ("AB12", "R1C1"). */
function isTableName(name: string): boolean {
  const cell = /^[A-Z]{1,3}\d+$|^[RC]\d*$|^R\d*C\d*$/i.test(name);
  return !cell && name.length <= LONGEST_NAME && /^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u.test(name);
}

function* checkColumns(table: Node, area: Area, sheet: Node, texts: readonly string[]): Generator<string> {
  const { displayName, headerRowCount = "1" } = table.attributes;
  const columns = children(child(table, "tableColumns"), "tableColumn").map(({ attributes }) => attributes);
  const width = area.right - area.left + 1;
  if (columns.length !== width) yield `the table ${displayName} has ${columns.length} columns on ${width}`;
  for (const id of twice(columns.map(({ id = "" }) => id)))
    yield `two columns of the table ${displayName} have the number ${id}`;
  const headings = columns.map(({ name = "" }) => shown(name));
  for (const name of twice(headings.map((heading) => heading.toLowerCase())))
    yield `two columns of the table ${displayName} are called « ${name} »`;
  if (headerRowCount === "0") return;
  if (area.bottom === area.top) yield `the table ${displayName} has no row under its headings`;
  const row = children(child(sheet, "sheetData"), "row").find(({ attributes }) => Number(attributes["r"]) === area.top);
  const cells = new Map(children(row, "c").map((cell) => [areaOf(cell.attributes["r"] ?? "")?.left, cell]));
  for (const [index, heading] of headings.entries()) {
    const text = cellText(cells.get(area.left + index), texts);
    if (text !== heading) yield `the column « ${heading} » of the table ${displayName} has for heading « ${text} »`;
  }
}
