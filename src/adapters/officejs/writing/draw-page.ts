import type { PageModel, SheetModel } from "../../../application/ports/sheet-model";
import { areaReference, columnLetters, type CellPosition } from "../../../core/domain/cell";
import { addressGroups, rectangles } from "../session/areas";
import { OPERATION_BYTES, rangeOf, type RequestBudget } from "../session/excel-session";

/** A digit of Calibri 11 is 7 pixels wide, a column has 5 pixels of margin, a pixel is 3/4 of a point. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Column widths, before the texts are wrapped. */
export function drawWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  widths.forEach((width, column) => {
    sheet.getCell(0, column).untrack().format.columnWidth = pointsOf(width);
  });
}

const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;

/** Points from the left and the top of the sheet to a cell; Excel itself tells them only since ExcelApi 1.10. */
export function cornerOf(
  { row, column }: CellPosition,
  { columnWidths, rowHeights = [] }: SheetModel,
): { readonly left: number; readonly top: number } {
  const [heights, widths] = [new Map(rowHeights.map(({ row: at, height }) => [at, height])), columnWidths];
  let [left, top] = [0, 0];
  for (let index = 0; index < column; index += 1)
    left += index in widths ? pointsOf(widths[index] as number) : STANDARD_WIDTH;
  for (let index = 0; index < row; index += 1) top += heights.get(index) ?? STANDARD_HEIGHT;
  return { left, top };
}

export async function drawHeights(
  sheet: Excel.Worksheet,
  heights: NonNullable<SheetModel["rowHeights"]>,
  budget: RequestBudget,
): Promise<void> {
  const rowsByHeight = new Map<number, CellPosition[]>();
  for (const { row, height } of heights) {
    const rows = rowsByHeight.get(height) ?? [];
    rows.push({ row, column: 0 });
    rowsByHeight.set(height, rows);
  }
  for (const [height, rows] of rowsByHeight) {
    for (const address of addressGroups(rectangles(rows))) {
      await budget.spend(address.length + 2 * OPERATION_BYTES);
      sheet.getRanges(address).untrack().format.rowHeight = height;
    }
  }
}

export function drawFreeze(
  sheet: Excel.Worksheet,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): void {
  if (rows > 0 && columns > 0) {
    const corner = { firstRow: 0, firstColumn: 0, lastRow: rows - 1, lastColumn: columns - 1 };
    sheet.freezePanes.freezeAt(rangeOf(sheet, corner));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

export function drawPage(sheet: Excel.Worksheet, page: PageModel): void {
  const layout = sheet.pageLayout;
  layout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  layout.zoom = { horizontalFitToPages: page.pagesWide ?? 1 };
  if (page.printArea) layout.setPrintArea(areaReference(page.printArea));
  if (page.titleRows) layout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
  if (page.titleColumns) {
    const { first, last } = page.titleColumns;
    layout.setPrintTitleColumns(`$${columnLetters(first)}:$${columnLetters(last)}`);
  }
  const footer = layout.headersFooters.defaultForAllPages;
  footer.leftFooter = footerText(page.footer?.left ?? "");
  footer.centerFooter = footerText(page.footer?.center ?? "");
  footer.rightFooter = "Page &P / &N";
  for (const row of page.breaksBefore ?? []) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

/** In a footer, "&" begins a code. */
const footerText = (text: string): string => text.replace(/&/g, "&&");
