/**
 * Marks that a sheet of ours bears only while the sheets are being written: one that outlives the write tells that it was cut, and the next write
 * takes the sheet away or carries on from it.
 */
const NEW = "nouveau:";
const FORMER = "ancien:";

/** Of a sheet being drawn, which is not yet the one that it will be. @param key its mark, or its name where it has none. */
export const newMark = (key: string): string => NEW + key;

/** Of a sheet that has just been replaced and is about to go. */
export const formerMark = (mark: string): string => FORMER + mark;

/** What a passing mark speaks of; null for a mark that lasts. */
export function passingKey(mark: string | null): string | null {
  for (const prefix of [NEW, FORMER]) if (mark?.startsWith(prefix)) return mark.slice(prefix.length);
  return null;
}
