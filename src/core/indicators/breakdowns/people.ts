import type { MovementCode, Movements } from "../movements";
import type { Paths } from "../paths";
import type { Population } from "../population";
import type { Dimension } from "./dimension";
import { Tally, type Part } from "./tally";
import type { PeopleDimensionId } from "./people-dimensions";

/** The three populations of the PLIE, and the movement that counts each. */
export const POPULATIONS = [
  { id: "entrees", title: "Entrées", movement: "PL02" },
  { id: "accompagnes", title: "Accompagnés", movement: "PL03" },
  { id: "sortiesPositives", title: "Sorties positives", movement: "PL06" },
] as const;

export type PopulationId = (typeof POPULATIONS)[number]["id"];

/** Whoever is in them, cut up in every way; the parts of each way add up to the population's total. */
export interface People {
  readonly dimensions: readonly {
    readonly id: PeopleDimensionId;
    readonly title: string;
    readonly free: boolean;
    readonly parts: Readonly<Record<PopulationId, readonly Part[]>>;
  }[];
  readonly totals: Readonly<Record<PopulationId, number>>;
  /** By value of the Référent column: those of {@link People.dimensions}, with the exits and who stays. */
  readonly referents: readonly ReferentCases[];
}

/** The people of one referent during the year; the last one is {@link NOT_STATED} where nobody is named. */
export interface ReferentCases {
  readonly name: string;
  readonly entries: number;
  readonly accompanied: number;
  readonly staying: number;
  readonly exits: number;
  readonly positive: number;
}

/** Counts the three populations in one pass over the paths. */
export function peopleOf(
  dimensions: readonly Dimension<PeopleDimensionId>[],
  { sexes }: Population,
  paths: Paths,
  { figures }: Movements,
): People {
  const populations = POPULATIONS.map(({ id, movement }) => ({
    id,
    mask: figures[movement].mask,
    tallies: dimensions.map((dimension) => new Tally(dimension)),
  }));
  for (let path = 0; path < paths.length; path += 1) {
    const row = paths.rows[path] as number;
    if (!paths.counted[path] || !figures.PL03.mask[row]) continue;
    for (const { mask, tallies } of populations) {
      if (!mask[row]) continue;
      for (const tally of tallies) tally.add(row, sexes[row] as number);
    }
  }
  const referent = dimensions.find(({ id }) => id === "referent");
  const byPopulation = <Value>(valueOf: (place: number) => Value): Readonly<Record<PopulationId, Value>> =>
    Object.fromEntries(POPULATIONS.map(({ id }, place) => [id, valueOf(place)])) as Record<PopulationId, Value>;
  return {
    dimensions: dimensions.map(({ id, title, free }, at) => ({
      id,
      title,
      free,
      parts: byPopulation((place) => populations[place]?.tallies[at]?.parts() ?? []),
    })),
    totals: byPopulation((place) => figures[POPULATIONS[place]?.movement ?? "PL03"].count.total),
    referents: referent ? referentsOf(referent, sexes, paths, figures) : [],
  };
}

function referentsOf(
  referent: Dimension,
  sexes: Uint8Array,
  paths: Paths,
  figures: Movements["figures"],
): readonly ReferentCases[] {
  const countsOf = (movement: MovementCode): ReadonlyMap<string, number> => {
    const tally = new Tally(referent);
    for (let path = 0; path < paths.length; path += 1) {
      const row = paths.rows[path] as number;
      if (paths.counted[path] && figures[movement].mask[row]) tally.add(row, sexes[row] as number);
    }
    return new Map(tally.parts().map(({ name, count }) => [name, count.total]));
  };
  const [entries, accompanied, exits, staying, positive] = (["PL02", "PL03", "PL04", "PL05", "PL06"] as const).map(
    countsOf,
  );
  return [...(accompanied ?? [])].map(([name, count]) => ({
    name,
    entries: entries?.get(name) ?? 0,
    accompanied: count,
    staying: staying?.get(name) ?? 0,
    exits: exits?.get(name) ?? 0,
    positive: positive?.get(name) ?? 0,
  }));
}
