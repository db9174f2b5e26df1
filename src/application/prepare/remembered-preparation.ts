import type { PreparationChoices } from "../../core/preparation/choices";
import type { Workbook } from "../ports/workbook";
import { decodeChoices, encodeChoices } from "./choices-file";

const KEY = "preparation";

export const NO_CHOICE: PreparationChoices = { sheets: [] };

/** Keeps in a workbook the choices by which it was prepared. */
export async function rememberPreparation(workbook: Workbook, choices: PreparationChoices): Promise<void> {
  await workbook.writeSetting(KEY, encodeChoices(choices));
}

/** The choices that a workbook keeps; none where it keeps none, or where they were changed by someone else. */
export async function readPreparation(workbook: Workbook): Promise<PreparationChoices> {
  const json = await workbook.readSetting(KEY);
  const decoded = json === null ? null : decodeChoices(json, KEY);
  return decoded?.ok ? decoded.choices : NO_CHOICE;
}
