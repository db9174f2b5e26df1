import {
  mergedHistory,
  NO_HISTORY,
  HISTORY_SHEET,
  readHistory,
  type History,
} from "../../core/indicators/evolution/history";
import { readFormerBilan } from "../../core/indicators/evolution/former-bilan";
import { fold } from "../../core/text/fold";
import { BILAN_MARK } from "../bilan/layout-bilan";
import { UserError } from "../ports/user-error";
import type { SheetInfo, Workbook } from "../ports/workbook";

/** What the sheet « Historique » of a workbook tells; nothing without one. */
export async function historyOf(workbook: Workbook, sheets?: readonly SheetInfo[]): Promise<History> {
  const sheet = await sheetNamed(workbook, HISTORY_SHEET, sheets);
  return sheet ? readHistory(await workbook.readSheet(sheet.name)) : NO_HISTORY;
}

export async function historySheet(workbook: Workbook): Promise<SheetInfo | null> {
  return sheetNamed(workbook, HISTORY_SHEET);
}

/**
 * A sheet of the person's own, whatever the case and the accents of its name.
 * @param sheets those of the workbook, where they are known: asking Excel takes a while.
 */
export async function sheetNamed(
  workbook: Workbook,
  name: string,
  sheets?: readonly SheetInfo[],
): Promise<SheetInfo | null> {
  const all = sheets ?? (await workbook.describe()).sheets;
  return all.find((sheet) => sheet.mark === null && fold(sheet.name) === fold(name)) ?? null;
}

/** Whose year the former Bilans are set beside. */
export interface CurrentYear {
  readonly year: number;
  /** Name of the PLIE; null where none is known. */
  readonly plie: string | null;
}

/**
 * What the workbook of a former Bilan tells: its Bilan, and the years before it.
 * @throws UserError when it holds none, or that of another PLIE or of no former year.
 */
export async function formerHistory(file: string, workbook: Workbook, current: CurrentYear): Promise<History> {
  const { sheets } = await workbook.describe();
  const own = sheets.find(({ mark }) => mark === BILAN_MARK) ?? sheets.find(({ name }) => fold(name) === fold("Bilan"));
  const bilan = own ? readFormerBilan(await workbook.readSheet(own.name)) : null;
  if (!bilan)
    throw new UserError(
      `« ${file} » ne contient pas de feuille Bilan écrite par bilan-plie : donnez le classeur du bilan d'une année antérieure.`,
    );
  if (current.plie !== null && fold(bilan.plie) !== fold(current.plie) && bilan.plie !== "PLIE")
    throw new UserError(`« ${file} » est le bilan d'un autre PLIE (${bilan.plie}) : donnez celui du ${current.plie}.`);
  if (bilan.year >= current.year)
    throw new UserError(
      `« ${file} » est le bilan de ${bilan.year}, et l'exercice de ce contrôle est ${current.year} : donnez celui d'une année antérieure.`,
    );
  return mergedHistory([new Map([[bilan.year, bilan.figures]]), await historyOf(workbook)]);
}
