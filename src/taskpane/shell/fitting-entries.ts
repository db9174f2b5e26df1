/** What a bar of entries is made of; pixels. */
export interface BarWidths {
  readonly room: number;
  /** Of each entry, its word alone. */
  readonly words: readonly number[];
  /** What an icon beside its word takes more. */
  readonly icon: number;
  /** Of the entry that opens the others, its arrow with it. */
  readonly more: number;
  /** What the arrow takes beside another word. */
  readonly arrow: number;
}

export interface Fitting {
  /** How many entries stand in the bar, the first ones; the others are behind the last entry. */
  readonly shown: number;
  readonly icons: boolean;
}

/**
 * What a single line has room for: all with their icons, all the words, or the first ones and one entry for the others, which bears the word of
 * the view that is open where this is one of them.
 * @param current which entry is the open view.
 */
export function fittingEntries({ room, words, icon, more, arrow }: BarWidths, current: number): Fitting {
  const all = sum(words);
  if (all + icon * words.length <= room) return { shown: words.length, icons: true };
  if (all <= room) return { shown: words.length, icons: false };
  for (let shown = words.length - 1; shown > 0; shown -= 1) {
    const last = current < shown ? more : (words[current] as number) + arrow;
    if (sum(words.slice(0, shown)) + last <= room) return { shown, icons: false };
  }
  return { shown: 0, icons: false };
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
