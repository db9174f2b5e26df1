import { type CellPosition, cellReference } from "../../../core/domain/cell";
import { dialectOf } from "../package/dialect";
import type { OpcPackage } from "../package/opc-package";
import { WorkbookEdit } from "../package/workbook-edit";
import { findWorksheet, readWorkbookPart } from "../package/workbook-part";
import { readFrameOnly } from "../reading/sheet-reader";
import { childOf, childrenOf, isTrue } from "../xml/xml-tree";
import { patchSheet } from "./patch-sheet";
import type { SheetHead } from "./sheet-head";

/** Order of the children of `<worksheet>` before its cells. */
const HEAD_ORDER = ["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData"];

/** Makes the file open on a cell, unless its sheet is hidden: Excel cannot show it. The sheets that were selected with another no longer are, or Excel would write in all of them at once. */
export async function applySelection(pack: OpcPackage, name: string, position: CellPosition): Promise<void> {
  const workbook = await readWorkbookPart(pack);
  const target = findWorksheet(workbook, name);
  if (!target || target.hidden) return;
  for (const sheet of workbook.sheets) {
    if (!sheet.isWorksheet || sheet === target) continue;
    if ((await readFrameOnly(pack, sheet.part)).selected) await patchSheet(pack, sheet.part, { head: unselect });
  }
  await patchSheet(pack, target.part, { head: (head) => select(head, cellReference(position.row, position.column)) });
  const edit = new WorkbookEdit(await pack.text(workbook.part), dialectOf(workbook).relationships);
  edit.activate(target.index);
  pack.write(workbook.part, edit.toXml());
}

function unselect({ edit }: SheetHead): void {
  for (const view of viewsOf(edit.root)) {
    if (isTrue(view.attributes.get("tabSelected"))) edit.setAttribute(view, "tabSelected", null);
  }
}

function select({ edit, prefix }: SheetHead, reference: string): void {
  const view = viewsOf(edit.root)[0];
  const selection = (pane: string | undefined) =>
    `<${prefix}selection${pane === undefined ? "" : ` pane="${pane}"`} activeCell="${reference}" sqref="${reference}"/>`;
  if (!view) {
    const xml = `<${prefix}sheetView tabSelected="1" workbookViewId="0">${selection(undefined)}</${prefix}sheetView>`;
    const list = childOf(edit.root, "sheetViews");
    if (list) edit.append(list, xml);
    else edit.insertInOrder(edit.root, HEAD_ORDER, "sheetViews", `<${prefix}sheetViews>${xml}</${prefix}sheetViews>`);
    return;
  }
  edit.setAttribute(view, "tabSelected", "1");
  const pane = childOf(view, "pane")?.attributes.get("activePane");
  const present = childrenOf(view, "selection").find(
    ({ attributes }) => (attributes.get("pane") ?? "topLeft") === (pane ?? "topLeft"),
  );
  if (present) edit.replace(present, selection(pane));
  else edit.insertInOrder(view, ["pane", "selection", "pivotSelection", "extLst"], "selection", selection(pane));
}

function viewsOf(root: SheetHead["edit"]["root"]) {
  const list = childOf(root, "sheetViews");
  return list ? childrenOf(list, "sheetView") : [];
}
