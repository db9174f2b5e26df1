import { addMonths, type Day } from "../domain/day";
import { isPositive, type Exits } from "./exit-kinds";
import { figureOf, share, type Figure } from "./figure";
import { NONE, type Paths } from "./paths";
import type { Population } from "./population";

export type MovementCode = "PL01" | "PL02" | "PL03" | "PL04" | "PL05" | "PL06" | "PL07" | "PL12";

/** Movements of the paths in the PLIE over the year (docs/domain.md 4.5), by the dates of the PLIE. */
export interface Movements {
  readonly figures: Readonly<Record<MovementCode, Figure>>;
  /** Exits that are no line of the table and bear no category: in PL04, neither positive nor negative. */
  readonly unclassified: number;
  /** PL06 over PL04; null without any exit. */
  readonly positiveShare: number | null;
  /** PL06 over PL04 less PL07; null without any other exit. */
  readonly positiveShareWithoutAdministrative: number | null;
  /** Mean of the months between entry and exit of the year's exits; null without any. */
  readonly meanMonths: number | null;
  /** In the PLIE at the end of the year for more than 24 and 36 months; PL12 is at least 12 (docs/domain.md 4.3). */
  readonly over24Months: Figure;
  readonly over36Months: Figure;
  /** Persons with a complete row and no entry date in the PLIE: in none of these figures. */
  readonly withoutEntryDate: Figure;
  /** Path of each exit of the year. */
  readonly exits: readonly number[];
}

const LABELS: Readonly<Record<MovementCode, string>> = {
  PL01: "Participants en parcours au 1er janvier",
  PL02: "Entrées dans l'année (nouvelles intégrations)",
  PL03: "Participants accompagnés dans l'année",
  PL04: "Sorties dans l'année",
  PL05: "Participants en parcours au 31 décembre",
  PL06: "Sorties positives, dynamiques comprises",
  PL07: "Sorties administratives, déménagement ou décès",
  PL12: "En parcours depuis 12 mois et plus au 31 décembre",
};

const CODES = Object.keys(LABELS) as MovementCode[];
const DAYS_PER_MONTH = 365.25 / 12;

export function movementsOf(population: Population, paths: Paths, { kindOf }: Exits): Movements {
  const { first, last, sexes } = population;
  const masks = Object.fromEntries(CODES.map((code) => [code, new Uint8Array(sexes.length)])) as Record<
    MovementCode,
    Uint8Array
  >;
  const exits: number[] = [];
  let [days, unclassified] = [0, 0];
  const [over24Months, over36Months] = [new Uint8Array(sexes.length), new Uint8Array(sexes.length)];
  for (let path = 0; path < paths.length; path += 1) {
    if (!paths.counted[path]) continue;
    const [entry, exit] = [paths.entries[path] as Day, paths.exits[path] as number];
    const left = exit !== NONE;
    if (entry > last || (left && exit < first)) continue;
    const row = paths.rows[path] as number;
    masks[entry < first ? "PL01" : "PL02"][row] = 1;
    masks.PL03[row] = 1;
    if (left && exit <= last) {
      const kind = kindOf(paths.exitRows[path] as number);
      masks.PL04[row] = 1;
      if (isPositive(kind)) masks.PL06[row] = 1;
      if (kind.administrative) masks.PL07[row] = 1;
      if (kind.category === null) unclassified += 1;
      days += exit - entry;
      exits.push(path);
      continue;
    }
    masks.PL05[row] = 1;
    if (addMonths(entry, 12) <= last + 1) masks.PL12[row] = 1;
    if (last > addMonths(entry, 24)) over24Months[row] = 1;
    if (last > addMonths(entry, 36)) over36Months[row] = 1;
  }
  const figures = Object.fromEntries(
    CODES.map((code): [MovementCode, Figure] => [code, figureOf(code, LABELS[code], masks[code], sexes)]),
  ) as Record<MovementCode, Figure>;
  const [left, positive, administrative] = [figures.PL04, figures.PL06, figures.PL07].map(({ count }) => count.total);
  return {
    figures,
    unclassified,
    positiveShare: share(positive as number, left as number),
    positiveShareWithoutAdministrative: share(positive as number, (left as number) - (administrative as number)),
    meanMonths: exits.length === 0 ? null : days / DAYS_PER_MONTH / exits.length,
    over24Months: figureOf("PL12 (24)", "En parcours depuis plus de 24 mois au 31 décembre", over24Months, sexes),
    over36Months: figureOf("PL12 (36)", "En parcours depuis plus de 36 mois au 31 décembre", over36Months, sexes),
    withoutEntryDate: figureOf(
      "Sans entrée PLIE",
      "Personnes complètes sans date d'entrée dans le PLIE",
      paths.undated,
      sexes,
    ),
    exits,
  };
}
