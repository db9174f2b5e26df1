import type { JobControl } from "../../../application/ports/progress";
import type { NewColumns } from "../../../application/ports/new-columns";
import type { ValidationModel } from "../../../application/ports/sheet-model";
import { areaReference, cellReference, quotedSheetName, type CellArea } from "../../../core/domain/cell";
import { dialectOf } from "../package/dialect";
import type { OpcPackage } from "../package/opc-package";
import { openStyles, saveStyles } from "../package/styles-part";
import { WorkbookEdit } from "../package/workbook-edit";
import { readWorkbookPart, type SheetEntry } from "../package/workbook-part";
import { areaFrom } from "../reading/sheet-frame";
import { cellXml } from "../writing/cell-xml";
import { absolute } from "../writing/page-xml";
import { validationsXml, type ListPlaces } from "../writing/validation-xml";
import { childOf } from "../xml/xml-tree";
import type { XmlEdit } from "../xml/xml-edit";
import { putColumns } from "./column-list";
import { patchSheet } from "./patch-sheet";
import { growTable, type GrowingTable } from "./grow-table";

/** What stands after the cells of a sheet, in the order of the schema. */
const TAIL_ORDER = [
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

interface ColumnsPlace {
  readonly headings: CellArea;
  readonly validations: readonly ValidationModel[];
  readonly lists: ListPlaces;
  /** The table whose headings stand in that row; null where there is none. */
  readonly table: GrowingTable | null;
}

/** Writes headings that look like the one before them, with what may be typed below; all else of the sheet stays as written. */
export async function appendColumns(
  pack: OpcPackage,
  sheet: SheetEntry,
  { headingRow, columns, expectedRow }: NewColumns,
  { headings, validations, lists, table }: ColumnsPlace,
  control?: JobControl,
): Promise<void> {
  const workbook = await readWorkbookPart(pack);
  const styles = await openStyles(pack, workbook);
  const { firstColumn } = headings;
  const like = Math.max(0, ...expectedRow.map(({ column }) => column).filter((column) => column < firstColumn));
  const filters: CellArea[] = [];
  await patchSheet(
    pack,
    sheet.part,
    {
      head: ({ edit }) =>
        putColumns(
          edit,
          firstColumn,
          columns.map(({ width, format }) => ({ width, style: styles.withFormat(0, format) })),
        ),
      rows: new Map([
        [
          headingRow,
          (row) => {
            const style = row.styleOf(like);
            columns.forEach(({ heading }, index) => {
              const column = firstColumn + index;
              row.put(column, cellXml(row.prefix, cellReference(headingRow, column), style, heading, 1900));
            });
          },
        ],
      ]),
      tail: (edit) => {
        addValidations(edit, validations, lists);
        filters.push(...growFilter(edit, headings));
      },
    },
    control,
  );
  await saveStyles(pack, workbook, styles);
  if (table) await growTable(pack, table, headings, columns);
  for (const filter of filters) await renameFilter(pack, sheet, filter);
}

function addValidations(edit: XmlEdit, validations: readonly ValidationModel[], lists: ListPlaces): void {
  const { root, prefix } = edit;
  const xml = validationsXml(validations, lists).replace(/<(\/?)(dataValidations?|formula[12])\b/g, `<$1${prefix}$2`);
  const list = childOf(root, "dataValidations");
  if (!list) return edit.insertInOrder(root, TAIL_ORDER, "dataValidations", xml);
  edit.setAttribute(list, "count", String(list.children.length + validations.length));
  edit.append(list, xml.slice(xml.indexOf(">") + 1, xml.lastIndexOf("</")));
}

/** The filter on those headings takes the new ones in: a sort leaves out what is beside it. */
function growFilter(edit: XmlEdit, { firstRow, firstColumn, lastColumn }: CellArea): CellArea[] {
  const filter = childOf(edit.root, "autoFilter");
  const area = filter && areaFrom(filter.attributes.get("ref") ?? "");
  if (!filter || !area || area.firstRow !== firstRow || area.lastColumn !== firstColumn - 1) return [];
  const grown = { ...area, lastColumn };
  edit.setAttribute(filter, "ref", areaReference(grown));
  return [grown];
}

/** Excel keeps the area of a filter under a name too. */
export async function renameFilter(pack: OpcPackage, sheet: SheetEntry, area: CellArea): Promise<void> {
  const workbook = await readWorkbookPart(pack);
  const edit = new WorkbookEdit(await pack.text(workbook.part), dialectOf(workbook).relationships);
  const name = "_xlnm._FilterDatabase";
  edit.setScopedNames(
    sheet.index,
    [name],
    [{ name, value: `${quotedSheetName(sheet.name)}!${absolute(area)}`, hidden: true }],
  );
  pack.write(workbook.part, edit.toXml());
}
