import { useEffect } from "react";
import { useCommands } from "../pane-context";
import { focusSide, PANE, SHEET } from "../shell/focus-side";

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

/** Where the person was in a side, if that is still there. */
function focusIn(side: string, left: ReadonlyMap<string, HTMLElement>): void {
  const known = left.get(side);
  if (known?.isConnected) known.focus();
  else focusSide(side);
}
