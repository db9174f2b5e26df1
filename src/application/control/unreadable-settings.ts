import { UserError } from "../ports/user-error";

export const UNREADABLE_SETTINGS =
  "Les choix gardés dans ce classeur (colonnes, options, justifications, surlignage) n’ont pas pu être lus : le contrôle fonctionne sans eux. Enregistrez le classeur, puis rouvrez le volet pour les retrouver.";

/**
 * What a workbook remembers, or what stands in for it where that cannot be read: Excel for iPad refuses it to a workbook never saved. Only for reading:
 * what is about to be written again must be known.
 * @param notices told of it, once.
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
    if (!notices.includes(UNREADABLE_SETTINGS)) notices.push(UNREADABLE_SETTINGS);
    return without;
  }
}
