import { UserError } from "../ports/user-error";
import { SpoiledMemory } from "../remembered";

export const UNREADABLE_SETTINGS =
  "Les choix gardés dans ce classeur (colonnes, options, justifications, surlignage) n'ont pas pu être lus : le contrôle fonctionne sans eux. Enregistrez le classeur, puis rouvrez le volet pour les retrouver.";

/**
 * What a workbook remembers, or what stands in for it where that cannot be read: Excel for iPad refuses it to a workbook never saved; someone may
 * have spoiled it. Only for reading: what is about to be written again must be known.
 * @param notices say it, once.
 */
export async function orWithout<T, Without>(
  read: Promise<T>,
  without: Without,
  notices: string[],
): Promise<T | Without> {
  try {
    return await read;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const notice = error instanceof SpoiledMemory ? error.message : UNREADABLE_SETTINGS;
    if (!notices.includes(notice)) notices.push(notice);
    return without;
  }
}
