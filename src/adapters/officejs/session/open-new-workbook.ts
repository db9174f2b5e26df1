import { base64Of } from "../../../application/ports/picture";
import { UserError } from "../../../application/ports/user-error";

/**
 * Opens the bytes of an .xlsx file in a window of Excel of their own (Excel.createWorkbook, ExcelApi 1.8). The add-in cannot reach that window: the person
 * saves the workbook under the name they like.
 * @throws UserError when this Excel opens none.
 */
export async function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64Of(bytes));
  } catch (cause) {
    throw Object.assign(
      new UserError(
        "Excel n'a pas ouvert de nouveau classeur : enregistrez celui-ci, puis ouvrez ce fichier dans bilan-plie.html, qui propose « Enregistrer le bilan seul ». Rien n'a été écrit.",
      ),
      { cause },
    );
  }
}
