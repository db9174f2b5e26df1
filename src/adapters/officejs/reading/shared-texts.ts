/** Distinct texts of a column beyond which it is taken to repeat none: names of people, addresses. */
const MOST = 2048;

/**
 * One text for all the cells of a column that hold the same. An answer of Excel brings a text of its own for each cell: a list of 100 000 people would
 * keep the same few answers hundreds of thousands of times, and collecting that memory holds up the pane.
 */
export class SharedTexts {
  private known: Map<string, string> | null = new Map();

  of(text: string): string {
    if (!this.known) return text;
    const same = this.known.get(text);
    if (same !== undefined) return same;
    if (this.known.size === MOST) this.known = null;
    else this.known.set(text, text);
    return text;
  }
}
