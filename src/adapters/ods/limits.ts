/** What an OpenDocument file may cost; a sheet of 100 000 people stays far below. */
export const LIMITS = {
  /** Bytes of its table of contents of parts, read whole. */
  manifest: 4 << 20,
  sheets: 1_000,
  /** Filled cells, those that a repetition stands for included. */
  cells: 25_000_000,
  depth: 64,
  /** Merged areas of a sheet; further ones are read as plain cells. */
  merges: 2_000,
  /** Rows and columns whose backgrounds are looked at; further down colours say the same. */
  markedRows: 20_000,
  markedColumns: 1_024,
  /** Bytes of the styles, read for the backgrounds that they name. */
  styles: 16 << 20,
} as const;

/** What is wrong with the content, without a capital or a full stop: whoever knows the file's name makes the sentence of it. */
export class UnreadableContent extends Error {
  constructor(readonly detail: string) {
    super(detail);
    this.name = "UnreadableContent";
  }
}
