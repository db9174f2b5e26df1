import { useEffect, useRef, type MouseEvent } from "react";
import type { Place } from "./jump";

interface Drag {
  /** The mouse was pressed on a cell. */
  readonly begin: () => void;
  /** The mouse is over the cells. */
  readonly over: (event: MouseEvent) => void;
}

/** Chooses cells with the mouse, from the one where it was pressed to the one that it is drawn to. */
export function useDrag(onExtend: (end: Place) => void): Drag {
  const pressed = useRef(false);
  const last = useRef("");
  useEffect(() => {
    const end = (): void => {
      pressed.current = false;
    };
    addEventListener("mouseup", end);
    return () => removeEventListener("mouseup", end);
  }, []);
  return {
    begin: () => {
      pressed.current = true;
      last.current = "";
    },
    over: ({ target, buttons }) => {
      if (!pressed.current || buttons !== 1 || !(target instanceof Element)) return;
      const at = placeOf(target);
      // The first cell that it meets is the one where it was pressed.
      const name = at ? `${at.row} ${at.column}` : last.current;
      if (!at || name === last.current) return;
      const moves = last.current !== "";
      last.current = name;
      if (moves) onExtend(at);
    },
  };
}

/** The cell that an element of the grid is in; the first row has the headings, the first column the rows' numbers. */
function placeOf(element: Element): Place | null {
  const cell = element.closest("[role=gridcell]");
  const row = Number(cell?.closest("[role=row]")?.getAttribute("aria-rowindex")) - 2;
  const column = Number(cell?.getAttribute("aria-colindex")) - 2;
  return row >= 0 && column >= 0 ? { row, column } : null;
}
