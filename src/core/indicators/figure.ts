/** How many, in all and by sex. The parts always add up to the total: a row without a readable sex is not complete. */
export interface BySex {
  readonly total: number;
  readonly hommes: number;
  readonly femmes: number;
  readonly nonBinaire: number;
}

/** A number of the Bilan that can show the rows it counts. */
export interface Figure {
  readonly code: string;
  readonly label: string;
  readonly count: BySex;
  /** By row of Participants: 1 where the row is counted. A path is marked on one of its rows. */
  readonly mask: Uint8Array;
  /** Tells of health, origin, housing or poverty: not to be published under five people. */
  readonly sensitive: boolean;
  /** One French sentence on how it is read, where the definition leaves a choice. */
  readonly note?: string;
}

/** Sex of a row in a byte. */
export const SEX = { UNKNOWN: 0, MAN: 1, WOMAN: 2, NON_BINARY: 3 } as const;

export function countBySex(mask: Uint8Array, sexes: Uint8Array): BySex {
  const counts = [0, 0, 0, 0];
  for (let row = 0; row < mask.length; row += 1) {
    if (mask[row]) counts[sexes[row] as number] = (counts[sexes[row] as number] as number) + 1;
  }
  const [unknown = 0, hommes = 0, femmes = 0, nonBinaire = 0] = counts;
  return { total: unknown + hommes + femmes + nonBinaire, hommes, femmes, nonBinaire };
}

export const NOBODY: BySex = { total: 0, hommes: 0, femmes: 0, nonBinaire: 0 };

/** Two counts of different people as one. */
export function addedBySex(left: BySex, right: BySex): BySex {
  return {
    total: left.total + right.total,
    hommes: left.hommes + right.hommes,
    femmes: left.femmes + right.femmes,
    nonBinaire: left.nonBinaire + right.nonBinaire,
  };
}

/** A figure over rows that are already marked. */
export function figureOf(code: string, label: string, mask: Uint8Array, sexes: Uint8Array, sensitive = false): Figure {
  return { code, label, mask, count: countBySex(mask, sexes), sensitive };
}

/** The rows that two figures count both. */
export function bothOf(one: Figure, other: Figure, sexes: Uint8Array): Figure {
  const mask = one.mask.map((marked, row) => marked & (other.mask[row] as number));
  return figureOf(`${one.code} ${other.code}`, `${one.label}, ${other.label}`, mask, sexes);
}

/** The rows of Participants (from 0, in the table) that a figure counts, ascending. */
export function rowsOf(figure: Pick<Figure, "mask">): number[] {
  const rows: number[] = [];
  for (let row = 0; row < figure.mask.length; row += 1) if (figure.mask[row]) rows.push(row);
  return rows;
}

/** Below this number of people, a sensitive figure may tell who they are (docs/domain.md IND-11). */
const SMALL_COUNT = 5;

/** Whether publishing the figure may tell something about someone; 0 tells nothing. */
export function isSmall(figure: Pick<Figure, "count" | "sensitive">): boolean {
  const { total, ...parts } = figure.count;
  return figure.sensitive && total > 0 && Object.values(parts).some((part) => part > 0 && part < SMALL_COUNT);
}

/** A share, or null where there is nothing to divide by: never 0 %. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
