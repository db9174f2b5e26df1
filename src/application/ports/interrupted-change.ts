import { UserError } from "./user-error";
import type { CellChange } from "./workbook";

/** The host fell silent while cells were being changed: some may hold their new value, and nothing could be put back. */
export class InterruptedChange extends UserError {
  /** @param undos what takes each change back where it was made, in the order of the changes. */
  constructor(
    message: string,
    readonly undos: readonly CellChange[],
  ) {
    super(
      `${message} Des cellules ont peut-être déjà été modifiées : la prochaine action du volet le vérifiera et le dira.`,
    );
  }
}
