/** A criterion is met, unmet, or undetermined while a datum is missing or a point is left to the commission. Missing data never becomes "wrong". */
export type Truth = "met" | "unmet" | "undetermined";

const RANK: Readonly<Record<Truth, number>> = { unmet: 0, undetermined: 1, met: 2 };

/** Unmet as soon as one is, met only when all are. Met for none. */
export function allOf(truths: readonly Truth[]): Truth {
  return truths.reduce<Truth>((least, truth) => (RANK[truth] < RANK[least] ? truth : least), "met");
}

/** Met as soon as one is, unmet only when all are. Unmet for none. */
export function anyOf(truths: readonly Truth[]): Truth {
  return truths.reduce<Truth>((most, truth) => (RANK[truth] > RANK[most] ? truth : most), "unmet");
}

/**
 * The value of a condition that more data can only make truer: met when what is certain is enough, unmet when even what is possible is not.
 */
export function between(certain: boolean, possible: boolean): Truth {
  if (certain) return "met";
  return possible ? "undetermined" : "unmet";
}

/** Positive when `a` is truer than `b`. */
export function compareTruth(a: Truth, b: Truth): number {
  return RANK[a] - RANK[b];
}
