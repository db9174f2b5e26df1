import type { PlainMarks, PlainRow, PlainSheet, PlainValue } from "../application/ports/plain-sheet";
import type { CellBlock, ModelValue, SheetModel, StyleName } from "../application/ports/sheet-model";
import { createXlsx, type XlsxWorkbook } from "./xlsx/open";
import { coloredRows } from "./xlsx/reading/unread-marks";

/** More empty rows than these between two filled ones and a block of its own begins, so that nothing is built for them. */
const MOST_EMPTY = 50;
const WIDTH = { least: 9, most: 40, rows: 60 };
/** Excel's bound on a sheet's name. */
const LONGEST_NAME = 31;

/**
 * A new .xlsx workbook, in memory, with the values of a file of another kind: what is written is always an .xlsx.
 * @param opened the bytes of that file.
 */
export async function workbookOf(
  name: string,
  sheets: readonly PlainSheet[],
  opened: Uint8Array | null = null,
): Promise<XlsxWorkbook> {
  const workbook = createXlsx(name, opened);
  const marks = new Map<string, PlainMarks>();
  const someShown = sheets.some(({ hidden }) => hidden !== true);
  for (const [index, sheet] of sheets.entries()) {
    const written = await workbook.writeSheet(modelOf(sheet, index, someShown));
    if (sheet.marks) marks.set(written, sheet.marks);
  }
  // The cells are written without their colours: they are counted where they were read.
  workbook.unreadMarks = async (sheet, firstDataRow, control) => {
    const { comments = 0, fills } = marks.get(sheet) ?? {};
    if (!fills || fills.size === 0) return { coloredRows: 0, comments };
    const grid = await workbook.readSheet(sheet, control);
    const fillAt = (row: number, column: number): string | null => fills.get(row)?.get(column) ?? null;
    return { coloredRows: coloredRows(grid, fillAt, firstDataRow), comments };
  };
  return workbook;
}

function modelOf(
  { name, rows, merges, hidden, hiddenRows = [] }: PlainSheet,
  index: number,
  someShown: boolean,
): SheetModel {
  return {
    ...(hidden && someShown ? { hidden } : {}),
    ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
    name: sheetName(name, index),
    showGridlines: true,
    columnWidths: widthsOf(rows),
    blocks: groupsOf(rows).map(blockOf),
    merges,
  };
}

/** The name without what Excel refuses in one. */
function sheetName(name: string, index: number): string {
  // eslint-disable-next-line no-control-regex -- Excel refuses these in a name
  const allowed = Array.from(name.replace(/[:\\/?*[\]\u0000-\u001f]/g, " "))
    .slice(0, LONGEST_NAME)
    .join("")
    .slice(0, LONGEST_NAME)
    .replace(/^['\s]+|['\s]+$/g, "");
  return allowed === "" ? `Feuille ${index + 1}` : allowed;
}

function groupsOf(rows: readonly PlainRow[]): readonly (readonly PlainRow[])[] {
  const groups: PlainRow[][] = [];
  let last = -Infinity;
  for (const row of rows) {
    if (row.row - last > MOST_EMPTY) groups.push([]);
    groups[groups.length - 1]?.push(row);
    last = row.row;
  }
  return groups;
}

function blockOf(rows: readonly PlainRow[]): CellBlock {
  const first = rows[0]?.row ?? 0;
  let width = 0;
  for (const { cells } of rows) width = Math.max(width, cells.length);
  const values: ModelValue[][] = [];
  const dates = new Array<number>(width).fill(0);
  for (const { row, cells } of rows) {
    while (values.length < row - first) values.push(new Array<ModelValue>(width).fill(null));
    values.push(Array.from({ length: width }, (_, column) => modelValue(cells[column] ?? null)));
    cells.forEach((cell, column) => (dates[column] = (dates[column] ?? 0) + weightOf(cell)));
  }
  return {
    row: first,
    column: 0,
    values,
    styles: width === 0 ? "inputAny" : dates.map((weight): StyleName => (weight > 0 ? "inputDate" : "inputAny")),
  };
}

/** A column is shown as dates when it holds more of them than numbers. */
function weightOf(cell: PlainValue): number {
  if (typeof cell === "number") return -1;
  return typeof cell === "object" && cell !== null && ("day" in cell || "moment" in cell) ? 1 : 0;
}

function modelValue(value: PlainValue): ModelValue {
  return typeof value === "object" && value !== null && "moment" in value ? value.moment : value;
}

function widthsOf(rows: readonly PlainRow[]): readonly number[] {
  const widths: number[] = [];
  for (const { cells } of rows.slice(0, WIDTH.rows))
    cells.slice(0, 200).forEach((cell, column) => {
      const length = typeof cell === "string" ? cell.length + 2 : 11;
      widths[column] = Math.min(WIDTH.most, Math.max(widths[column] ?? WIDTH.least, length));
    });
  return Array.from(widths, (width = WIDTH.least) => width);
}
