/**
 * Marks that a sheet of ours bears only while the sheets are being written: one that outlives the write tells that it was cut, and the next write
 * takes the sheet away or carries on from it.
 */
const NEW = "nouveau:";
const FORMER = "ancien:";
const KEPT = "gardé:";

/** Of a sheet being drawn, which is not yet the one that it will be. @param key its mark, or its name where it has none. */
export const newMark = (key: string): string => NEW + key;

/** Of a sheet that has just been replaced and is about to go. */
export const formerMark = (mark: string): string => FORMER + mark;

/** Of a replaced sheet that had to stay because formulas of the person refer to it: no write was cut, and the next one tries again. */
export const keptMark = (mark: string): string => KEPT + mark;

/** How the name of a sheet that has been replaced ends: under another one it is the person's, who renamed it. */
export const ASIDE = " (ancien)";

/** What a write that was cut left in a sheet; null for a sheet that lasts, or that the person has taken for their own since. */
export function cutKey({ name, mark }: { readonly name: string; readonly mark: string | null }): string | null {
  return mark?.startsWith(FORMER) && !name.includes(ASIDE) ? null : passingKey(mark);
}

/** What a passing mark speaks of; null for a mark that lasts. */
export function passingKey(mark: string | null): string | null {
  for (const prefix of [NEW, FORMER]) if (mark?.startsWith(prefix)) return mark.slice(prefix.length);
  return null;
}
