import type { Operation } from "../indicators/breakdowns/operations";

/** The title of an operation: that of its fiche, else what was typed, or the lack of it. */
export function operationTitle({ fiche, typed }: Pick<Operation, "fiche" | "typed">): string {
  return fiche?.title ?? typed ?? "Opération non indiquée";
}
