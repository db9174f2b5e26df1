import type { BilanColumn } from "../../core/bilan/model";

/**
 * The one grid on which all the tables of the Bilan stand: a code, a label, and six figures. A label takes the figures' room that
 * its table does not need. Widths in characters; together they fill the width of an A4 page at nine tenths of its size.
 */
export const GRID_WIDTHS: readonly number[] = [12, 32.2, 10.6, 10.6, 10.6, 10.6, 10.6, 10.6];
export const GRID_COLUMNS = GRID_WIDTHS.length;

/** Figure columns that a text takes; a long one takes less beside a code and a label than beside a label alone. */
const WIDE = 6;
const WIDE_BESIDE_CODE = 4;
const HALF = 3;

/** First and last grid column, both inclusive. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Where each column of a table stands. A table has one label at least, at most one column before it, the others after it. */
export function spansOf(columns: readonly BilanColumn[]): readonly Span[] {
  const label = columns.findIndex(({ role }) => role === "label");
  if (label < 0 || label > 1) throw new Error("a table of the Bilan has its label first or second");
  const sizes: Readonly<Partial<Record<BilanColumn["role"], number>>> = {
    wide: label === 0 ? WIDE : WIDE_BESIDE_CODE,
    half: HALF,
  };
  const spans: Span[] = [];
  let last = GRID_COLUMNS - 1;
  for (let index = columns.length - 1; index > label; index -= 1) {
    const size = sizes[(columns[index] as BilanColumn).role] ?? 1;
    spans.unshift({ first: last - size + 1, last });
    last -= size;
  }
  if (last < label) throw new Error("a table of the Bilan has too many columns for the page");
  spans.unshift({ first: label, last });
  if (label === 1) spans.unshift({ first: 0, last: 0 });
  return spans;
}

/** Width in characters of a span; the gaps between columns are left as a margin. */
export function spanWidth({ first, last }: Span): number {
  return GRID_WIDTHS.slice(first, last + 1).reduce((sum, width) => sum + width, 0);
}
