import { rmSync } from "node:fs";

/** Files being written. They hold personal data: none may stay when the program is stopped. */
const unfinished = new Set<string>();

export function beginFile(path: string): void {
  unfinished.add(path);
}

export function endFile(path: string): void {
  unfinished.delete(path);
}

/** At once, for a program that is about to end. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
  unfinished.clear();
}
