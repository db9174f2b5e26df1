import {
  cellReference,
  isInArea,
  MAX_COLUMNS,
  MAX_ROWS,
  type CellArea,
  type CellPosition,
} from "../../../core/domain/cell";
import { canTypeIn } from "../sheet-columns";
import type { ShownSheet } from "../use-sheets";

/** Why nothing can be put into a cell; null where it can. */
export function cellRefusals({ view, info }: ShownSheet): (position: CellPosition) => string | null {
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
