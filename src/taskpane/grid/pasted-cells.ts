import { parse } from "papaparse";
import {
  cellReference,
  isInArea,
  MAX_COLUMNS,
  MAX_ROWS,
  type CellArea,
  type CellPosition,
} from "../../core/domain/cell";
import type { Day } from "../../core/domain/day";
import type { Correction } from "../state/pane-state";
import type { Recognised } from "./recognised";
import { canTypeIn } from "./sheet-columns";
import { indexIn, rowIndexIn, type SheetShape } from "./sheet-shape";
import { typedCorrection } from "./typed-correction";
import type { ShownSheet } from "./use-sheets";

/** What a paste would change, or the sentence that says why it is refused. */
export type Pasted = { readonly corrections: readonly Correction[] } | { readonly refusal: string };

/** A block as spreadsheets put it on the clipboard: a line for each row, tabs between cells, quotes around a cell that holds one or the other. */
export function pastedCells(text: string): readonly (readonly string[])[] {
  return parse<string[]>(text.replace(/\r?\n$/, ""), { delimiter: "\t" }).data;
}

/**
 * What is pasted on a cell and those after it, as if each were typed: into the rows and columns that can be seen, below the last row too. All of it, or
 * nothing.
 */
export function pastedCorrections(
  shown: ShownSheet,
  shape: SheetShape,
  place: CellPosition,
  text: string,
  recognised: Recognised | null,
  today: Day,
): Pasted {
  const refusal = refusals(shown);
  const [firstRow, firstColumn] = [rowIndexIn(shape, place.row), indexIn(shape.columns, place.column)];
  const corrections: Correction[] = [];
  for (const [down, cells] of pastedCells(text).entries()) {
    for (const [across, typed] of cells.entries()) {
      const position = { row: at(shape.rows, firstRow + down), column: at(shape.columns, firstColumn + across) };
      const reason = refusal(position);
      if (reason !== null) return { refusal: `Rien n'a été collé : ${reason}` };
      const correction = typedCorrection(shown, position, typed, recognised, today);
      if (correction) corrections.push(correction);
    }
  }
  return { corrections };
}

/** Why nothing can be pasted on a cell; null where it can. */
function refusals({ view, info }: ShownSheet): (position: CellPosition) => string | null {
  const canType = canTypeIn({ view, mark: info.mark });
  const merges = view.grid.merges ?? [];
  return (position) => {
    const { row, column } = position;
    if (info.mark !== null)
      return `la feuille « ${info.name} » est écrite par le volet, qui la réécrit à chaque bilan.`;
    if (row >= MAX_ROWS || column >= MAX_COLUMNS) return "le bloc dépasse le bord de la feuille.";
    const reference = cellReference(row, column);
    if (!canType(row, column))
      return `la cellule ${reference} contient une formule ou une erreur de formule, à corriger dans Excel.`;
    return merges.some((area) => isCovered(area, position))
      ? `la cellule ${reference} fait partie de cellules fusionnées, à défusionner dans Excel.`
      : null;
  };
}

/** In merged cells, and not the one that holds their value. */
function isCovered(area: CellArea, position: CellPosition): boolean {
  return isInArea(area, position) && (position.row !== area.firstRow || position.column !== area.firstColumn);
}

/** Beyond the end of what is shown, the sheet goes on. */
function at(shown: readonly number[], index: number): number {
  const last = shown.length - 1;
  return shown[index] ?? (shown[last] as number) + index - last;
}
