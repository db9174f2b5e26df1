import { base64Of } from "../../../application/ports/base64";
import { UserError } from "../../../application/ports/user-error";
import { asExcelFailure, excelCode, translateError } from "./excel-errors";

/** What the person can end at once, by what they are doing in Excel. */
const PASSING = new Set(["InvalidOperationInCellEditMode", "WriteNotSupportedWhenModalDialogOpen"]);

/**
 * Opens the bytes of an .xlsx file as a new workbook, in a window of its own, which nobody has saved yet.
 * @throws UserError when this Excel refuses: it may be too big for it, or another window may not be opened.
 */
export async function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64Of(bytes));
  } catch (error) {
    const failure = asExcelFailure(error);
    if (PASSING.has(excelCode(failure) ?? "")) throw translateError(failure, null);
    throw Object.assign(
      new UserError(
        "Excel n'a pas ouvert le nouveau classeur : enregistrez celui-ci, puis ouvrez son fichier dans bilan-plie.html ou « navigateur.html », qui enregistre le nouveau classeur dans un fichier.",
      ),
      { cause: error },
    );
  }
}
