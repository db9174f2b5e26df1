import type { SheetModel, ValidationModel } from "../../../application/ports/sheet-model";
import { type CellValue, quotedSheetName } from "../../../core/domain/cell";
import type { OpcPackage } from "../package/opc-package";
import { readWorkbookPart } from "../package/workbook-part";
import type { WorkbookReader } from "../workbook-reader";
import { absolute } from "./page-xml";
import { fitsInline, type ListPlaces } from "./validation-xml";
import { writeModel } from "./write-sheet";

/** Mark of the hidden sheet that holds the long lists. */
export const LISTS_MARK = "listes";
const LISTS_SHEET = "Listes (bilan-plie)";

/**
 * A drop-down list of more than 255 characters, or with commas in its values, cannot stand in its validation: Excel would refuse the file.
 * Such lists go to a hidden sheet of ours, one column each, which only grows, since the sheets written before refer to it.
 */
export async function placeLongLists(pack: OpcPackage, reader: WorkbookReader, model: SheetModel): Promise<ListPlaces> {
  const places = new Map<ValidationModel, string>();
  const long = (model.validations ?? []).flatMap((validation) =>
    validation.rule.kind === "list" && !fitsInline(validation.rule.values) ? [{ validation, values: validation.rule.values }] : [],
  );
  if (long.length === 0) return places;

  const columns = await presentLists(pack, reader);
  const indexes = long.map(({ values }) => {
    const present = columns.findIndex((column) => column.length === values.length && column.every((value, index) => value === values[index]));
    return present >= 0 ? present : columns.push([...values]) - 1;
  });
  const sheet = await writeModel(pack, listsModel(columns), { lists: new Map(), hidden: true });
  long.forEach(({ validation, values }, index) => {
    const column = indexes[index]!;
    const area = { firstRow: 0, firstColumn: column, lastRow: values.length - 1, lastColumn: column };
    places.set(validation, `${quotedSheetName(sheet)}!${absolute(area)}`);
  });
  return places;
}

async function presentLists(pack: OpcPackage, reader: WorkbookReader): Promise<CellValue[][]> {
  const sheet = (await readWorkbookPart(pack)).sheets.find(({ mark }) => mark === LISTS_MARK);
  if (!sheet) return [];
  const { columns } = await reader.readSheet(pack, sheet.name);
  return columns.map((column) => column.filter((value) => value !== null));
}

function listsModel(columns: readonly (readonly CellValue[])[]): SheetModel {
  return {
    name: LISTS_SHEET,
    mark: LISTS_MARK,
    showGridlines: true,
    columnWidths: columns.map(() => 40),
    blocks: columns.map((values, column) => ({ row: 0, column, values: values.map((value) => [String(value)]), styles: "text" })),
  };
}
