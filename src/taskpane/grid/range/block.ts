import type { SheetView } from "../../../application/ports/sheet-view";
import { cellReference, type CellPosition } from "../../../core/domain/cell";
import { cellAt } from "../../../core/reading/sheet-grid";
import { counted } from "../../../core/text/french";
import { fullText } from "../cell-text";
import { indexIn, rowIndexIn, type SheetShape } from "../sheet-shape";

/** Cells that stand together on the screen: places among the rows and columns that are shown, both ends included. */
export interface Block {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** All that stands between two cells. */
export function blockOf(shape: SheetShape, one: CellPosition, other: CellPosition): Block {
  const rows = [rowIndexIn(shape, one.row), rowIndexIn(shape, other.row)] as const;
  const columns = [indexIn(shape.columns, one.column), indexIn(shape.columns, other.column)] as const;
  return {
    firstRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    firstColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
}

export function rowsOf({ firstRow, lastRow }: Block): number {
  return lastRow - firstRow + 1;
}

export function columnsOf({ firstColumn, lastColumn }: Block): number {
  return lastColumn - firstColumn + 1;
}

export function cellsOf(block: Block): number {
  return rowsOf(block) * columnsOf(block);
}

/** "B4:D8", or "B4" alone, as the sheet calls the two corners on the screen. */
export function blockReference({ rows, columns }: SheetShape, block: Block): string {
  const corner = (row: number, column: number): string => cellReference(rows[row] as number, columns[column] as number);
  const first = corner(block.firstRow, block.firstColumn);
  return cellsOf(block) === 1 ? first : `${first}:${corner(block.lastRow, block.lastColumn)}`;
}

/** The same for somebody who does not see it. */
export function blockSentence(shape: SheetShape, block: Block): string {
  const [rows, columns] = [counted(rowsOf(block), "ligne", "lignes"), counted(columnsOf(block), "colonne", "colonnes")];
  return `${blockReference(shape, block)} : ${rows}, ${columns}.`;
}

/** A block as spreadsheets put it on the clipboard; each value in full, so that nothing is lost where it is pasted. */
export function blockText({ grid, lookAt }: SheetView, { rows, columns }: SheetShape, block: Block): string {
  const lines: string[] = [];
  for (let row = block.firstRow; row <= block.lastRow; row += 1) {
    const cells: string[] = [];
    for (let column = block.firstColumn; column <= block.lastColumn; column += 1) {
      const [sheetRow, sheetColumn] = [rows[row] as number, columns[column] as number];
      const { format } = lookAt(sheetRow, sheetColumn);
      cells.push(quoted(fullText(cellAt(grid, sheetRow, sheetColumn), format, grid.dateSystem)));
    }
    lines.push(cells.join("\t"));
  }
  return lines.join("\r\n");
}

function quoted(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
