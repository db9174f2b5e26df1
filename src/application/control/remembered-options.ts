import type { Workbook } from "../ports/workbook";
import { readRemembered } from "../remembered";
import type { RememberedOptions } from "./kept-options";

export type { RememberedOptions };

const KEY = "options";

/** @throws SpoiledMemory */
export async function readRememberedOptions(workbook: Workbook): Promise<RememberedOptions> {
  return (await readRemembered(workbook, KEY, async () => (await import("./kept-options")).decodeOptions)) ?? {};
}

export async function rememberOptions(workbook: Workbook, options: RememberedOptions): Promise<void> {
  const { plie, programme, year, settings } = options;
  await workbook.writeSetting(KEY, JSON.stringify({ plie, programme, year, settings }));
}
