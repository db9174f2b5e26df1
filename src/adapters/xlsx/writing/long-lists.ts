import type { SheetModel, ValidationModel } from "../../../application/ports/sheet-model";
import { type CellValue, quotedSheetName } from "../../../core/domain/cell";
import type { OpcPackage } from "../package/opc-package";
import { readWorkbookPart, type SheetEntry } from "../package/workbook-part";
import type { WorkbookReader } from "../workbook-reader";
import { absolute } from "./page-xml";
import { fitsInline, type ListPlaces } from "./validation-xml";
import { freeSheetName } from "./sheet-names";

/** The hidden sheet that holds the long lists, before it holds any. */
const LISTS_SHEET: SheetModel = {
  name: "Listes (bilan-plie)",
  mark: "listes",
  showGridlines: true,
  columnWidths: [],
  blocks: [],
};

/** Where the long lists of a sheet will stand, and the sheet that holds them: null when none is needed. */
export interface LongLists {
  readonly places: ListPlaces;
  readonly sheet: SheetModel | null;
}

/**
 * A drop-down list of more than 255 characters, or with commas in its values, cannot stand in its validation: Excel would refuse the file.
 * Such lists go to a hidden sheet of ours, one column each, which only grows, since the sheets written before refer to it.
 */
export async function planLongLists(
  pack: OpcPackage,
  reader: WorkbookReader,
  validations: readonly ValidationModel[],
  findSheet: (wanted: SheetModel) => Promise<SheetEntry | undefined>,
): Promise<LongLists> {
  const long = validations.flatMap((validation) =>
    validation.rule.kind === "list" && !fitsInline(validation.rule.values)
      ? [{ validation, values: validation.rule.values }]
      : [],
  );
  const places = new Map<ValidationModel, string>();
  if (long.length === 0) return { places, sheet: null };

  const workbook = await readWorkbookPart(pack);
  const present = await findSheet(LISTS_SHEET);
  const columns = present ? await listsIn(pack, reader, present.name) : [];
  const name = quotedSheetName(present?.name ?? freeSheetName(workbook, LISTS_SHEET.name));
  for (const { validation, values } of long) {
    const same = columns.findIndex(
      (column) => column.length === values.length && column.every((value, index) => value === values[index]),
    );
    const column = same >= 0 ? same : columns.push([...values]) - 1;
    const area = { firstRow: 0, firstColumn: column, lastRow: values.length - 1, lastColumn: column };
    places.set(validation, `${name}!${absolute(area)}`);
  }
  return { places, sheet: listsModel(columns) };
}

async function listsIn(pack: OpcPackage, reader: WorkbookReader, sheet: string): Promise<CellValue[][]> {
  const { columns } = await reader.readSheet(pack, sheet);
  return columns.map((column) => column.filter((value) => value !== null));
}

function listsModel(columns: readonly (readonly CellValue[])[]): SheetModel {
  return {
    ...LISTS_SHEET,
    columnWidths: columns.map(() => 40),
    blocks: columns.map((values, column) => ({
      row: 0,
      column,
      values: values.map((value) => [String(value)]),
      styles: "text",
    })),
  };
}
