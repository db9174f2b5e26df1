import type { SheetModel } from "./sheet-model";
import type { SheetDraft } from "./workbook";

/** A sheet that says nothing of the others it is written with: its model is made already. */
export const draftOf = (model: SheetModel): SheetDraft => ({ ...model, model: () => model });
