import type { CSSProperties } from "react";
import type { SheetView } from "../../application/ports/sheet-view";
import { cellAt } from "../../core/reading/sheet-grid";
import { cellColors } from "./cell-colors";

/** What a cell looks like, from its own look and from what it holds. */
export function cellStyle(view: SheetView, row: number, column: number): CSSProperties {
  const look = view.lookAt(row, column);
  return {
    ...cellColors(look),
    ...(look.bold ? { fontWeight: 600 } : {}),
    ...(look.italic ? { fontStyle: "italic" } : {}),
    textAlign: look.horizontal ?? alignments[typeof cellAt(view.grid, row, column)] ?? "left",
  };
}

/** As Excel does where no alignment was chosen; an error is an object. */
const alignments: Readonly<Record<string, CSSProperties["textAlign"]>> = {
  number: "right",
  boolean: "center",
};
