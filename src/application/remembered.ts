import { UserError } from "./ports/user-error";
import type { Workbook } from "./ports/workbook";

/** Far more than anything we keep: beyond, the text was made to keep us busy. */
const MOST_TEXT = 8 << 20;

/** What a workbook keeps is not what we wrote: the part was edited by someone else. */
export class SpoiledMemory extends UserError {}

/** Makes what was kept out of its JSON value; null where it is not of that form. */
export type Decoder<Kept> = (value: unknown) => Kept | null;

/**
 * What a workbook keeps under a key; null where it keeps nothing: the decoder, and the library that it needs, are then not even fetched.
 * @throws SpoiledMemory where that is not of the form.
 */
export async function readRemembered<Kept>(
  workbook: Workbook,
  key: string,
  decoder: () => Promise<Decoder<Kept>>,
): Promise<Kept | null> {
  const json = await workbook.readSetting(key);
  return json === null ? null : parseRemembered(json, await decoder());
}

export function parseRemembered<Kept>(json: string, decode: Decoder<Kept>): Kept {
  const kept = decode(parsed(json));
  if (kept === null)
    throw new SpoiledMemory(
      "Des choix gardés dans ce classeur (colonnes, options, justifications) ont été modifiés hors du volet et ne se lisent plus : le contrôle fonctionne sans eux. Faites-les de nouveau.",
    );
  return kept;
}

function parsed(json: string): unknown {
  if (json.length > MOST_TEXT) return undefined;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
