import type { AddedColumns } from "../../../application/ports/added-columns";
import type { JobControl } from "../../../application/ports/progress";
import { areaReference, type CellArea } from "../../../core/domain/cell";
import type { OpcPackage } from "../package/opc-package";
import type { SheetEntry } from "../package/workbook-part";
import { areaFrom } from "../reading/sheet-frame";
import type { XmlEdit } from "../xml/xml-edit";
import { childOf, childrenOf } from "../xml/xml-tree";
import { renameFilter } from "./append-columns";
import { shrinkTable } from "./grow-table";
import { patchSheet } from "./patch-sheet";

/** Takes away headings, what may be typed below them, and their part of the table or the filter; all else of the sheet stays as written. */
export async function removeColumns(
  pack: OpcPackage,
  sheet: SheetEntry,
  { headings }: AddedColumns,
  control?: JobControl,
): Promise<void> {
  const filters: CellArea[] = [];
  await patchSheet(
    pack,
    sheet.part,
    {
      rows: new Map([
        [
          headings.firstRow,
          (row) => {
            for (let column = headings.firstColumn; column <= headings.lastColumn; column += 1) row.remove(column);
          },
        ],
      ]),
      tail: (edit) => {
        removeValidations(edit, headings);
        filters.push(...shrinkFilter(edit, headings));
      },
    },
    control,
  );
  await shrinkTable(pack, sheet, headings);
  for (const filter of filters) await renameFilter(pack, sheet, filter);
}

/** Those of these columns alone: what a person spread over others is theirs. */
function removeValidations(edit: XmlEdit, { firstRow, firstColumn, lastColumn }: CellArea): void {
  const list = childOf(edit.root, "dataValidations");
  if (!list) return;
  const own = childrenOf(list, "dataValidation").filter(({ attributes }) => {
    const reference = attributes.get("sqref") ?? "";
    const area = /^[A-Z]+\d+(?::[A-Z]+\d+)?$/.test(reference) ? areaFrom(reference) : null;
    return (
      area !== null && area.firstRow > firstRow && area.firstColumn >= firstColumn && area.lastColumn <= lastColumn
    );
  });
  if (own.length === list.children.length) return edit.remove(list);
  for (const one of own) edit.remove(one);
  edit.setAttribute(list, "count", String(list.children.length - own.length));
}

function shrinkFilter(edit: XmlEdit, { firstRow, firstColumn, lastColumn }: CellArea): CellArea[] {
  const filter = childOf(edit.root, "autoFilter");
  const area = filter && areaFrom(filter.attributes.get("ref") ?? "");
  if (!filter || !area || area.firstRow !== firstRow || area.lastColumn !== lastColumn) return [];
  if (area.firstColumn >= firstColumn) return [];
  const shrunk = { ...area, lastColumn: firstColumn - 1 };
  edit.setAttribute(filter, "ref", areaReference(shrunk));
  return [shrunk];
}
