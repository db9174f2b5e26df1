import { GRAVITIES } from "../../core/domain/gravity";
import type { Workbook } from "../ports/workbook";
import { readRemembered } from "../remembered";
import type { BilanChoices } from "./write-bilan";

const KEY = "bilan";

/** What a person leaves out of the Bilan of this workbook; anything of another shape is passed over. */
export async function readBilanChoices(workbook: Workbook): Promise<BilanChoices> {
  return decode(await readRemembered(workbook, KEY));
}

export async function rememberBilanChoices(workbook: Workbook, choices: BilanChoices): Promise<void> {
  const { withoutFiches = new Set(), gravity } = choices;
  const nothing = withoutFiches.size === 0 && gravity === undefined;
  await workbook.writeSetting(KEY, nothing ? null : JSON.stringify({ withoutFiches: [...withoutFiches], gravity }));
}

function decode(value: unknown): BilanChoices {
  const typed = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const { withoutFiches } = typed;
  const ids = Array.isArray(withoutFiches) ? withoutFiches.filter((id): id is string => typeof id === "string") : [];
  const gravity = GRAVITIES.find((known) => known === typed["gravity"]);
  return { ...(ids.length > 0 ? { withoutFiches: new Set(ids) } : {}), ...(gravity ? { gravity } : {}) };
}
