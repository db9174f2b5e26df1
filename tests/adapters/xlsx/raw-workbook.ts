import { inflateSync } from "fflate";
import { openXlsx, type XlsxWorkbook } from "../../../src/adapters/xlsx/open";
import type { InflateStream } from "../../../src/adapters/xlsx/zip/codec";
import { type CellValue, cellReference } from "../../../src/core/domain/cell";
import type { SheetGrid } from "../../../src/core/reading/sheet-grid";
import { HEAD, MAIN, OFFICE, PACKAGE, type Parts, relationships, zip } from "./build-xlsx";

/** A workbook of one sheet, "S", from the very XML of the sheet and of the shared strings. */
export function rawParts(sheetXml: string | Uint8Array, shared?: string | Uint8Array, properties = ""): Parts {
  const parts: Parts = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/worksheets/sheet1.xml": sheetXml,
  };
  if (shared !== undefined) parts["xl/sharedStrings.xml"] = shared;
  return parts;
}

export function openParts(parts: Parts, inflate?: InflateStream): Promise<XlsxWorkbook> {
  return openXlsx(zip(parts), inflate ? { name: "essai.xlsx", inflate } : { name: "essai.xlsx" });
}

/** Hands the bytes over by small chunks, so that every token is cut somewhere. */
export function inChunksOf(size: number): InflateStream {
  return async function* (data) {
    const bytes = inflateSync(data);
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
}

/** The filled cells of a grid, by reference. */
export function filledCells(grid: SheetGrid): Map<string, CellValue> {
  const cells = new Map<string, CellValue>();
  grid.columns.forEach((values, column) =>
    values.forEach((value, row) => {
      if (value !== null) cells.set(cellReference(grid.firstRow + row, grid.firstColumn + column), value);
    }),
  );
  return cells;
}

export function worksheet(rows: string, around: { readonly before?: string; readonly after?: string } = {}): string {
  return `${HEAD}<worksheet xmlns="${MAIN}">${around.before ?? ""}<sheetData>${rows}</sheetData>${around.after ?? ""}</worksheet>`;
}
