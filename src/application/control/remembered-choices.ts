import type { SheetKind } from "../../core/questionnaire/sheets";
import type { ColumnName } from "../../core/reading/column-name";
import type { HandMapping } from "../../core/reading/headings";
import type { SheetParts } from "../../core/reading/recognise";
import type { Workbook } from "../ports/workbook";
import { readRemembered } from "../remembered";

/** Sheets and columns that a person chose by hand, kept inside the workbook for the next time and for the auditor. */
export interface RememberedChoices {
  readonly sheets: SheetParts;
  readonly columns: Readonly<Partial<Record<SheetKind, HandMapping>>>;
  readonly ignored?: IgnoredColumns;
}

/** Columns that are not to be recognised. */
export type IgnoredColumns = Readonly<Partial<Record<SheetKind, readonly ColumnName[]>>>;

export const NOTHING_REMEMBERED: RememberedChoices = { sheets: {}, columns: {} };

const KEY = "lecture";

/** @throws SpoiledMemory */
export async function readRememberedChoices(workbook: Workbook): Promise<RememberedChoices> {
  const decoder = async () => (await import("./kept-choices")).decodeChoices;
  return (await readRemembered(workbook, KEY, decoder)) ?? NOTHING_REMEMBERED;
}

export async function rememberChoices(workbook: Workbook, choices: RememberedChoices): Promise<void> {
  await workbook.writeSetting(KEY, JSON.stringify(choices));
}
