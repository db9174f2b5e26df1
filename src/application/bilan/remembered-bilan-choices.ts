import { GRAVITIES } from "../../core/domain/gravity";
import * as z from "../../core/fiche/zod-mini";
import type { Workbook } from "../ports/workbook";
import { readRemembered } from "../remembered";
import type { BilanChoices } from "./write-bilan";

const KEY = "bilan";

const form = z.object({ withoutFiches: z.optional(z.array(z.string())), gravity: z.optional(z.string()) });

/**
 * What a person leaves out of the Bilan of this workbook; a gravity that this version does not know is passed over.
 * @throws SpoiledMemory
 */
export async function readBilanChoices(workbook: Workbook): Promise<BilanChoices> {
  const { withoutFiches = [], gravity: name } = (await readRemembered(workbook, KEY, form)) ?? {};
  const gravity = GRAVITIES.find((known) => known === name);
  return {
    ...(withoutFiches.length > 0 ? { withoutFiches: new Set(withoutFiches) } : {}),
    ...(gravity ? { gravity } : {}),
  };
}

export async function rememberBilanChoices(workbook: Workbook, choices: BilanChoices): Promise<void> {
  const { withoutFiches = new Set(), gravity } = choices;
  const nothing = withoutFiches.size === 0 && gravity === undefined;
  await workbook.writeSetting(KEY, nothing ? null : JSON.stringify({ withoutFiches: [...withoutFiches], gravity }));
}
