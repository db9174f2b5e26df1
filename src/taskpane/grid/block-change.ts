import {
  copiedCorrections,
  filledCorrections,
  pastedCorrections,
  tooMany,
  type Pasted,
  type TypedSheet,
} from "./pasted-cells";
import type { Block } from "./range/block";

/** More cells than these are not copied at one go. */
export const MOST_COPIED = 500_000;

/** What is done to all the cells that are chosen. */
export type BlockChange =
  | { readonly kind: "paste" | "fill"; readonly text: string }
  | { readonly kind: "clear" | "down" | "right" }
  /** They are too many to be copied. */
  | { readonly kind: "copy" };

export function blockChange(sheet: TypedSheet, block: Block, change: BlockChange): Pasted {
  switch (change.kind) {
    case "paste":
      return pastedCorrections(sheet, block, change.text);
    case "fill":
      return filledCorrections(sheet, block, change.text, "saisi");
    case "clear":
      return filledCorrections(sheet, block, "", "effacé");
    case "copy": {
      const refusal = tooMany(block, "copié", MOST_COPIED);
      return refusal === null ? { corrections: [] } : { refusal };
    }
    default:
      return copiedCorrections(sheet, block, change.kind === "down");
  }
}
