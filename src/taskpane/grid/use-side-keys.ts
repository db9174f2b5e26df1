import { useEffect } from "react";
import { useCommands } from "../pane-context";

const SHEET = "[data-sheet-side]";
const PANE = "[data-pane]";

/** F6 goes from the pane to the sheet and back, each time to where the person was. */
export function useSideKeys(): void {
  const { bringToFront } = useCommands();
  useEffect(() => {
    const left = new Map<string, HTMLElement>();
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "F6") return;
      event.preventDefault();
      const inSheet = document.activeElement?.closest(SHEET) !== null && document.activeElement !== document.body;
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement) left.set(inSheet ? SHEET : PANE, activeElement);
      bringToFront(inSheet ? "pane" : "sheet");
      // A narrow window shows one of them at a time: once it is drawn.
      requestAnimationFrame(() => focusIn(inSheet ? PANE : SHEET, left));
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [bringToFront]);
}

/** Where the person was in a side; else the selected cell, or the first thing that takes the focus. */
export function focusIn(side: string, left: ReadonlyMap<string, HTMLElement> = new Map()): void {
  const known = left.get(side);
  if (known?.isConnected) return known.focus();
  const element = document.querySelector(side);
  element?.querySelector<HTMLElement>("[role=gridcell][aria-selected=true], [aria-current=page], button")?.focus();
}
