import type { CSSProperties } from "react";
import type { SheetView } from "../../application/ports/sheet-view";
import { cellAt } from "../../core/reading/sheet-grid";
import { cellColors } from "./cell-colors";

/** What a cell looks like, from its own look and from what it holds; its colours are named, for a class to apply them. */
export function cellStyle(view: SheetView, row: number, column: number): CSSProperties {
  const look = view.lookAt(row, column);
  const colors = cellColors(look);
  return {
    ...(colors ? { [FILL]: colors.fill, [TEXT]: colors.text } : {}),
    ...(look.bold ? { fontWeight: 600 } : {}),
    ...(look.italic ? { fontStyle: "italic" } : {}),
    textAlign: look.horizontal ?? alignments[typeof cellAt(view.grid, row, column)] ?? "left",
  };
}

export const FILL = "--cell-fill";
export const TEXT = "--cell-text";

/** As Excel does where no alignment was chosen; an error is an object. */
const alignments: Readonly<Record<string, CSSProperties["textAlign"]>> = {
  number: "right",
  boolean: "center",
};
