import type { BySex } from "../indicators/figure";

export interface JsonCount {
  readonly total: number;
  readonly hommes: number;
  readonly femmes: number;
  readonly nonBinaire?: number;
  /** Result indicators: the count without condition on the entry, and the results lost to the delays. */
  readonly litteral?: number;
  readonly nonRetenus?: number;
}

export function countJson({ total, hommes, femmes, nonBinaire }: BySex): JsonCount {
  return { total, hommes, femmes, ...(nonBinaire > 0 && { nonBinaire }) };
}

/** Four decimals: enough for a percentage with two. */
export function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}
