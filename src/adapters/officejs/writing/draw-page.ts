import type { PageModel, SheetModel } from "../../../application/ports/sheet-model";
import { areaReference, columnLetters, type CellPosition } from "../../../core/domain/cell";
import { excelCode } from "../session/excel-errors";
import { addressGroups, rectangles } from "../session/areas";
import { OPERATION_BYTES, rangeOf, type RequestBudget } from "../session/excel-session";

/** A digit of Calibri 11 is 7 pixels wide, a column has 5 pixels of margin, a pixel is 3/4 of a point. */
export const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Column widths, before the texts are wrapped. */
export function drawWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  widths.forEach((width, column) => {
    sheet.getCell(0, column).untrack().format.columnWidth = pointsOf(width);
  });
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

/** A part of the page set-up, named for the sentence that says it is missing. */
type PageStep = readonly [name: string, draw: () => void];

/**
 * Sets up the page, and answers the names of what could not be. All in one request where Excel manages it all; else part by part, since what comes after a
 * member that fails is not done. Excel needs a printer for the size of the paper: on a computer without one the rest is worth having all the same.
 */
export async function drawPage(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  page: PageModel,
): Promise<readonly string[]> {
  const steps = pageSteps(sheet, page);
  if (await manages(context, steps)) return [];
  const missing: string[] = [];
  for (const step of steps) if (!(await manages(context, [step]))) missing.push(step[0]);
  return missing;
}

async function manages(context: Excel.RequestContext, steps: readonly PageStep[]): Promise<boolean> {
  try {
    for (const [, draw] of steps) draw();
    await context.sync();
    return true;
  } catch (error) {
    if (excelCode(error) === null) throw error;
    return false;
  }
}

/** What asks most of a printer comes last. */
function pageSteps(sheet: Excel.Worksheet, page: PageModel): readonly PageStep[] {
  const layout = sheet.pageLayout;
  return [
    ["la zone d'impression", () => page.printArea && layout.setPrintArea(areaReference(page.printArea))],
    ["les titres répétés", () => drawTitles(layout, page)],
    ["les sauts de page", () => drawBreaks(sheet, page)],
    ["le pied de page", () => drawFooter(layout, page)],
    ["l'orientation", () => (layout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait")],
    ["l'ajustement à la largeur de la page", () => (layout.zoom = { horizontalFitToPages: page.pagesWide ?? 1 })],
    ["le format A4", () => (layout.paperSize = "A4")],
  ];
}

function drawTitles(layout: Excel.PageLayout, { titleRows, titleColumns }: PageModel): void {
  if (titleRows) layout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
  if (titleColumns)
    layout.setPrintTitleColumns(`$${columnLetters(titleColumns.first)}:$${columnLetters(titleColumns.last)}`);
}

function drawBreaks(sheet: Excel.Worksheet, { breaksBefore = [] }: PageModel): void {
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of breaksBefore) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

function drawFooter(layout: Excel.PageLayout, { footer }: PageModel): void {
  const place = layout.headersFooters.defaultForAllPages;
  place.leftFooter = footerText(footer?.left ?? "");
  place.centerFooter = footerText(footer?.center ?? "");
  place.rightFooter = "Page &P / &N";
}

/** In a footer, "&" begins a code. */
const footerText = (text: string): string => text.replace(/&/g, "&&");
