/** The sheets beside the pane, and the pane, where both are on the page. */
export const SHEET = "[data-sheet-side]";
export const PANE = "[data-pane]";

/** Brings the focus into one of them: to the selected cell, the view that is open, or the first thing that takes it. */
export function focusSide(side: string): void {
  const element = document.querySelector(side);
  element?.querySelector<HTMLElement>("[role=gridcell][aria-selected=true], [aria-current=page], button")?.focus();
}
