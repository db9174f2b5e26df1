import { cellReference } from "../../core/domain/cell";
import type { CellPlace } from "../../core/domain/cell-map";
import { counted, listText } from "../../core/text/french";

/** Other cells named in a sentence. */
const NAMED = 3;

/** What follows a correction that is made in other cells too: « ; de même en Étapes D14 et Contrats D9 ». Nothing where there is none. */
export function alikeText(places: readonly CellPlace[]): string {
  if (places.length === 0) return "";
  const named = places
    .slice(0, NAMED)
    .map(({ sheet, position }) => `${sheet} ${cellReference(position.row, position.column)}`);
  const more = places.length - named.length;
  return ` ; de même en ${listText(more > 0 ? [...named, counted(more, "autre cellule", "autres cellules")] : named)}`;
}
