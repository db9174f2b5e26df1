import { useState } from "react";
import type { CellPosition } from "../../../core/domain/cell";

export interface Range {
  /** The other end of what is chosen, of which the selected cell is one; the selected cell itself where it is alone. */
  readonly end: CellPosition;
  /** Chooses all from the selected cell, or from one that is being selected, to another. */
  readonly extend: (end: CellPosition, from?: CellPosition) => void;
}

/** Several cells, chosen from the selected one to another; another selection ends it. */
export function useRange(place: CellPosition): Range {
  const [chosen, setChosen] = useState<{ readonly from: CellPosition; readonly end: CellPosition } | null>(null);
  return {
    end: chosen?.from === place ? chosen.end : place,
    extend: (end, from = place) => setChosen({ from, end }),
  };
}
