import type { PlainRow } from "./sample";

/** The figures of a table of the Bilan: by the name of the row, its numbers from left to right; null for a dash. */
export type FigureTable = Readonly<Record<string, readonly (number | string | null)[]>>;

/** Men, women, everyone. */
export function bySex(rows: readonly PlainRow[]): [number, number, number] {
  const men = rows.filter((row) => row["Sexe"] === "Homme").length;
  return [men, rows.length - men, rows.length];
}

/** A share to the four decimals that values are kept with; null where there is nothing to divide by. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}
