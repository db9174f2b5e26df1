import type { Workbook } from "../ports/workbook";
import { readRemembered } from "../remembered";
import type { IgnoredColumns, RememberedChoices } from "./kept-choices";

export type { IgnoredColumns, RememberedChoices };

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
