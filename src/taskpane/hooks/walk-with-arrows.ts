import type { KeyboardEvent } from "react";

/** In a bar of buttons: the arrow keys walk from one to the next, Home and End to both ends; Enter stays the button's own. */
export function walkWithArrows(event: KeyboardEvent<HTMLElement>): void {
  walk(event, "ArrowLeft", "ArrowRight");
}

/** In a list of buttons one below the other. */
export function walkUpAndDown(event: KeyboardEvent<HTMLElement>): void {
  walk(event, "ArrowUp", "ArrowDown");
}

function walk(event: KeyboardEvent<HTMLElement>, back: string, on: string): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("button")];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const next = { [back]: at - 1, [on]: at + 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  buttons[Math.min(Math.max(next, 0), buttons.length - 1)]?.focus();
}
