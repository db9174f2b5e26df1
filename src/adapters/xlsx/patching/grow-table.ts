import { crowdedTable, type NewColumn } from "../../../application/ports/new-columns";
import { UserError } from "../../../application/ports/user-error";
import { areaReference, type CellArea } from "../../../core/domain/cell";
import type { OpcPackage } from "../package/opc-package";
import { relationshipsOf } from "../package/relationships";
import type { SheetEntry } from "../package/workbook-part";
import { areaFrom } from "../reading/sheet-frame";
import { XmlEdit } from "../xml/xml-edit";
import { escapeXString } from "../xml/xml-text";
import { childOf, childrenOf } from "../xml/xml-tree";

/** A table of a sheet that new columns belong to. */
export interface GrowingTable {
  readonly part: string;
  readonly area: CellArea;
}

/**
 * The table whose headings stand in a row; null where there is none.
 * @param firstColumn where new columns would come.
 * @throws UserError when it cannot grow up to there.
 */
export async function tableOfHeadings(
  pack: OpcPackage,
  sheet: SheetEntry,
  headingRow: number,
  firstColumn: number,
): Promise<GrowingTable | null> {
  for (const { kind, target } of await relationshipsOf(pack, sheet.part)) {
    if (kind !== "table" || !pack.has(target)) continue;
    const { attributes } = await pack.xml(target);
    const area = areaFrom(attributes.get("ref") ?? "");
    if (area.firstRow !== headingRow || attributes.get("headerRowCount") === "0") continue;
    const name = attributes.get("displayName") ?? "";
    if (area.lastColumn !== firstColumn - 1) throw crowdedTable(sheet.name, name);
    if ((attributes.get("tableType") ?? "worksheet") !== "worksheet")
      throw new UserError(
        `Le tableau « ${name} » de la feuille « ${sheet.name} » est rempli par une requête, qui décide de ses colonnes : ajoutez-les dans Excel, puis recommencez.`,
      );
    return { part: target, area };
  }
  return null;
}

/** The table takes the new columns in; its headings are the texts of their cells. */
export async function growTable(
  pack: OpcPackage,
  { part, area }: GrowingTable,
  { lastColumn }: CellArea,
  columns: readonly NewColumn[],
): Promise<void> {
  const edit = new XmlEdit(await pack.text(part));
  const { root, prefix } = edit;
  const reference = areaReference({ ...area, lastColumn });
  edit.setAttribute(root, "ref", reference);
  const filter = childOf(root, "autoFilter");
  if (filter) {
    const rows = areaFrom(filter.attributes.get("ref") ?? "");
    edit.setAttribute(filter, "ref", areaReference({ ...rows, lastColumn }));
  }
  const list = childOf(root, "tableColumns");
  if (list) {
    const present = childrenOf(list, "tableColumn");
    const highest = Math.max(0, ...present.map(({ attributes }) => Number(attributes.get("id")) || 0));
    edit.setAttribute(list, "count", String(present.length + columns.length));
    const added = columns.map(
      ({ heading }, index) =>
        `<${prefix}tableColumn id="${highest + index + 1}" name="${escapeXString(heading, true)}"/>`,
    );
    edit.append(list, added.join(""));
  }
  pack.write(part, edit.toString());
}

/** The table whose last columns are taken away ends before them; without any, nothing is changed. */
export async function shrinkTable(pack: OpcPackage, sheet: SheetEntry, headings: CellArea): Promise<void> {
  const { firstRow, firstColumn, lastColumn: removed } = headings;
  for (const { kind, target } of await relationshipsOf(pack, sheet.part)) {
    if (kind !== "table" || !pack.has(target)) continue;
    const edit = new XmlEdit(await pack.text(target));
    const { root } = edit;
    const area = areaFrom(root.attributes.get("ref") ?? "");
    if (area.firstRow !== firstRow || area.lastColumn !== removed || area.firstColumn >= firstColumn) continue;
    const lastColumn = firstColumn - 1;
    edit.setAttribute(root, "ref", areaReference({ ...area, lastColumn }));
    const filter = childOf(root, "autoFilter");
    if (filter) {
      const rows = areaFrom(filter.attributes.get("ref") ?? "");
      edit.setAttribute(filter, "ref", areaReference({ ...rows, lastColumn }));
    }
    const list = childOf(root, "tableColumns");
    const columns = list ? childrenOf(list, "tableColumn") : [];
    const kept = lastColumn - area.firstColumn + 1;
    for (const column of columns.slice(kept)) edit.remove(column);
    if (list) edit.setAttribute(list, "count", String(kept));
    pack.write(target, edit.toString());
  }
}
