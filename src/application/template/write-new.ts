import { draftOf } from "../ports/draft-of";
import type { JobControl } from "../ports/progress";
import type { SheetModel } from "../ports/sheet-model";
import { UserError } from "../ports/user-error";
import type { SheetsWritten, Workbook } from "../ports/workbook";

/**
 * Writes sheets that become the person's own.
 * @throws UserError when a sheet of one of these names exists already: nothing is written.
 */
export async function writeNew(
  workbook: Workbook,
  models: readonly SheetModel[],
  job?: JobControl,
): Promise<SheetsWritten> {
  const existing = new Set((await workbook.describe()).sheets.map(({ name }) => name.toLocaleLowerCase("fr")));
  const taken = models
    .filter(({ name }) => existing.has(name.toLocaleLowerCase("fr")))
    .map(({ name }) => `« ${name} »`);
  if (taken.length > 0)
    throw new UserError(
      `Le classeur a déjà ${taken.length > 1 ? "les feuilles" : "la feuille"} ${taken.join(", ")} : rien n'a été ajouté.`,
    );
  return workbook.writeSheets(models.map(draftOf), job);
}
