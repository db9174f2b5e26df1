/** The sheets beside the pane, and the pane, where both are on the page. */
export const SHEET = "[data-sheet-side]";
export const PANE = "[data-pane]";

/** Where somebody goes on in one of them, the best place first: the selected cell, the view that is open, or the first thing that takes the focus. */
const PLACES = ["[role=gridcell][aria-selected=true]", "[aria-current=page]", "button"];

/** Brings the focus into one of them. */
export function focusSide(side: string): void {
  const element = document.querySelector(side);
  for (const place of PLACES) {
    const found = element?.querySelector<HTMLElement>(place);
    if (found) return found.focus();
  }
}
