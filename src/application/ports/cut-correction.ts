import type { Workbook } from "./workbook";
import { counted } from "../../core/text/french";

/** A setting that stands in the workbook only while many corrections are being written: one that is still there tells that they were cut. */
export const CORRECTION_KEY = "correction en cours";

export const correctionText = (sheet: string, cells: number): string => JSON.stringify({ sheet, cells });

/** What the person is told of corrections that an earlier session did not finish; once. Null when there are none. */
export async function tellCutCorrection(workbook: Workbook): Promise<string | null> {
  const json = await workbook.readSetting(CORRECTION_KEY);
  if (json === null) return null;
  await workbook.writeSetting(CORRECTION_KEY, null);
  const cut = (await import("./kept-correction")).decodeCorrection(json);
  if (!cut) return null;
  return `Une correction de ${counted(cut.cells, "cellule")}, à partir de la feuille « ${cut.sheet} », a été coupée avant sa fin : une partie a pu être écrite, sans qu'on puisse l'annuler ici. Relancez le contrôle : ce qui reste à corriger sera proposé de nouveau.`;
}
