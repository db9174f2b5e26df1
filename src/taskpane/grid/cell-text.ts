import type { CellValue, DateSystem } from "../../core/domain/cell";
import { cellText } from "../../core/domain/value-text";
import type { SheetView } from "../../application/ports/sheet-view";
import { cellAt } from "../../core/reading/sheet-grid";
import { numberAs, numberInFull } from "./number-format";

/** A cell as its format shows it. */
export function shownText(view: SheetView, row: number, column: number): string {
  const value = cellAt(view.grid, row, column);
  return typeof value === "number"
    ? numberAs(view.lookAt(row, column).format, value, view.grid.dateSystem)
    : plainText(value);
}

/** What the cell holds, to be read in full or typed anew: a date as a date, another number with all its decimals. */
export function fullText(value: CellValue, format: string, system: DateSystem): string {
  return typeof value === "number" ? numberInFull(format, value, system) : plainText(value);
}

/** The whole of a text; VRAI, FAUX, #N/A as elsewhere in the pane. */
function plainText(value: Exclude<CellValue, number>): string {
  return typeof value === "string" ? value : cellText(value);
}
