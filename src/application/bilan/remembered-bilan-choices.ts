import type { Workbook } from "../ports/workbook";
import { readRemembered } from "../remembered";
import type { BilanChoices } from "./bilan-choices";

const KEY = "bilan";

/**
 * What a person leaves out of the Bilan of this workbook.
 * @throws SpoiledMemory
 */
export async function readBilanChoices(workbook: Workbook): Promise<BilanChoices> {
  const decoder = async () => (await import("./kept-bilan-choices")).decodeBilanChoices;
  return (await readRemembered(workbook, KEY, decoder)) ?? {};
}

export async function rememberBilanChoices(workbook: Workbook, choices: BilanChoices): Promise<void> {
  const { withoutFiches = new Set(), gravity } = choices;
  const nothing = withoutFiches.size === 0 && gravity === undefined;
  await workbook.writeSetting(KEY, nothing ? null : JSON.stringify({ withoutFiches: [...withoutFiches], gravity }));
}
