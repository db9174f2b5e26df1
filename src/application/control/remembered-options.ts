import type { Workbook } from "../ports/workbook";
import { readRemembered } from "../remembered";
import type { ControlOptions } from "./control-options";

/** What a person chose in the pane for this workbook. The day of the control is not among them: it changes with each one. */
export type RememberedOptions = Pick<ControlOptions, "plie" | "programme" | "year" | "settings">;

const KEY = "options";

/** @throws SpoiledMemory */
export async function readRememberedOptions(workbook: Workbook): Promise<RememberedOptions> {
  return (await readRemembered(workbook, KEY, async () => (await import("./kept-options")).decodeOptions)) ?? {};
}

export async function rememberOptions(workbook: Workbook, options: RememberedOptions): Promise<void> {
  const { plie, programme, year, settings } = options;
  await workbook.writeSetting(KEY, JSON.stringify({ plie, programme, year, settings }));
}
