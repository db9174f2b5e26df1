import * as z from "../core/fiche/zod-mini";
import { UserError } from "./ports/user-error";
import type { Workbook } from "./ports/workbook";

/** Far more than anything we keep: beyond, the text was made to keep us busy. */
const MOST_TEXT = 8 << 20;

/** What a workbook keeps is not what we wrote: the part was edited by someone else. */
export class SpoiledMemory extends UserError {}

/**
 * What a workbook keeps under a key; null where it keeps nothing.
 * @throws SpoiledMemory where that is not of this form.
 */
export async function readRemembered<Form>(
  workbook: Workbook,
  key: string,
  form: z.core.$ZodType<Form>,
): Promise<Form | null> {
  return parseRemembered(await workbook.readSetting(key), form);
}

export function parseRemembered<Form>(json: string | null, form: z.core.$ZodType<Form>): Form | null {
  if (json === null) return null;
  const { data, success } = z.safeParse(form, parsed(json));
  if (!success)
    throw new SpoiledMemory(
      "Des choix gardés dans ce classeur (colonnes, options, justifications) ont été modifiés hors du volet et ne se lisent plus : le contrôle fonctionne sans eux. Faites-les de nouveau.",
    );
  return data;
}

function parsed(json: string): unknown {
  if (json.length > MOST_TEXT) return undefined;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
