import { createOfficeWorkbook } from "../../../src/adapters/officejs/office-workbook";
import { createXlsx } from "../../../src/adapters/xlsx/create";
import type { CellBlock, ModelValue, SheetModel, StyleName } from "../../../src/application/ports/sheet-model";
import { SHEET_STYLES } from "../../../src/application/ports/sheet-styles";
import { writeBilan } from "../../../src/application/bilan/write-bilan";
import { controlWorkbook } from "../../../src/application/control/control-workbook";
import { machine } from "../../../src/cli/machine";
import { isCellError } from "../../../src/core/domain/cell";
import { cellAt, type SheetGrid } from "../../../src/core/reading/sheet-grid";
import { startExcel } from "../../excel-host/load-library";
import { cellKey, type HostSheet } from "../../excel-host/model/sheet";
import type { SheetFixture } from "../../excel-host/model/workbook";

/** A workbook whose Bilan the Office.js adapter wrote in the emulated Excel, as a file. The values beside formulas are the emulator's: not computed. */
export async function writtenInExcel(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const file = await machine.openWorkbook(bytes, name);
  const { sheets, dateSystem } = await file.describe();
  const fixtures: SheetFixture[] = [];
  for (const sheet of sheets) fixtures.push(fixtureOf(await file.readSheet(sheet.name)));
  const host = startExcel({ name, dateSystem, sheets: fixtures });
  const { clock } = machine;
  const dependencies = { clock, catalogue: await machine.loadCatalogue(), reference: await machine.loadReference() };
  const workbook = createOfficeWorkbook();
  await writeBilan(workbook, await controlWorkbook(workbook, {}, dependencies), dependencies);
  const written = createXlsx(name);
  for (const sheet of host.workbook.sheets) await written.writeSheet(modelOf(sheet));
  return written.save();
}

function fixtureOf(grid: SheetGrid): SheetFixture {
  const rows = Array.from({ length: grid.firstRow + grid.rowCount }, (_row, row) =>
    Array.from({ length: grid.firstColumn + grid.columns.length }, (_cell, column) => {
      const value = cellAt(grid, row, column);
      return isCellError(value) ? value.error : value;
    }),
  );
  return { name: grid.name, values: rows };
}

/** The first of our styles that has a number format. */
const STYLE_OF = new Map<string, StyleName>(
  Object.entries(SHEET_STYLES)
    .reverse()
    .map(([style, { numberFormat }]) => [numberFormat ?? "General", style as StyleName]),
);

function modelOf(sheet: HostSheet): SheetModel {
  const used = sheet.usedArea(true);
  const blocks: CellBlock[] = [];
  for (let row = 0; used && row <= used.lastRow; row += 1) {
    const columns = Array.from({ length: used.lastColumn + 1 }, (_cell, column) => column);
    const values = columns.map((column) => valueOf(sheet, row, column));
    blocks.push({ row, column: 0, values: [values], styles: columns.map((column) => styleOf(sheet, row, column)) });
  }
  return { name: sheet.name, showGridlines: true, columnWidths: [], blocks };
}

function valueOf(sheet: HostSheet, row: number, column: number): ModelValue {
  const value = sheet.valueAt(row, column);
  const formula = sheet.formulas.get(cellKey(row, column));
  if (formula !== undefined) return { formula: formula.slice(1), value: String(value) };
  return value === "" ? null : value;
}

/** None of our styles is without a number format: one that changes no value stands in. What is not ours must not pass unseen. */
function styleOf(sheet: HostSheet, row: number, column: number): StyleName {
  const format = String(sheet.formats.at(row, column, "numberFormat"));
  if (format === "General") return typeof sheet.valueAt(row, column) === "number" ? "tableInteger" : "text";
  const style = STYLE_OF.get(format);
  if (style === undefined) throw new Error(`${sheet.name}: number format ${format} of row ${row + 1}`);
  return style;
}
