import type { RememberedCells } from "./kept-highlights";

export type { FormerFill, FormerStyle, RememberedCells } from "./kept-highlights";

/**
 * What stands under the cells that we coloured, kept among the settings of the workbook: it survives closing the file, and a workbook coloured by one
 * adapter gets its colours back from any other.
 */
export const HIGHLIGHT_KEY = "surlignage";

/** A text that is not ours, or asks for more than we ever did, gives an empty memory: the person can still remove a colour by hand. */
export async function parseMemory(json: string | null): Promise<readonly RememberedCells[]> {
  if (json === null) return [];
  const { decodeMemory } = await import("./kept-highlights");
  return decodeMemory(json);
}

/** Whether a memory is there of which nothing can be believed. */
export const isForeignMemory = async (json: string | null): Promise<boolean> =>
  json !== null && (await parseMemory(json)).length === 0;

export const FOREIGN_MEMORY =
  "Ce que le classeur retenait des couleurs posées par Bilan PLIE est illisible et a été oublié. Si de ces couleurs se voient encore, retirez-les : Accueil, Couleur de remplissage.";

/** Null when there is nothing to remember: the setting goes away. */
export function memoryText(memory: readonly RememberedCells[]): string | null {
  return memory.length === 0 ? null : JSON.stringify(memory);
}

/** How many cells bear our colours, by what the workbook remembers. */
export async function colouredCells(json: string | null): Promise<number> {
  if (json === null) return 0;
  const { decodeMemory, totalOf } = await import("./kept-highlights");
  return totalOf(decodeMemory(json));
}
