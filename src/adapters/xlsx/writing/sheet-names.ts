import { sheetKey, type WorkbookPart } from "../package/workbook-part";

const LONGEST = 31;

/** "Bilan", else "Bilan (2)"… cut so that the number fits in Excel's 31 characters. */
export function freeSheetName(workbook: WorkbookPart, wanted: string): string {
  if (!/^[^\\/?*[\]:']([^\\/?*[\]:]*[^\\/?*[\]:'])?$/.test(wanted) || wanted.length > LONGEST) {
    throw new Error(`"${wanted}" cannot be the name of a sheet`);
  }
  const taken = new Set(workbook.sheets.map((sheet) => sheetKey(sheet.name)));
  let name = wanted;
  for (let number = 2; taken.has(sheetKey(name)); number++) {
    const suffix = ` (${number})`;
    name = wanted.slice(0, LONGEST - suffix.length).trimEnd() + suffix;
  }
  return name;
}
