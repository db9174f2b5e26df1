import { ratio, type FigureTable } from "./table";

type Tables = Readonly<Record<string, FigureTable>>;
/** An objective of a protocol: its code or its words, what answers it, the number to reach where a part of it means something. */
type Objective = readonly [name: string, value: ((tables: Tables) => number) | null, goal?: number];

const at =
  (table: string, row: string, column: number) =>
  (tables: Tables): number =>
    tables[table]?.[row]?.[column] as number;
const path = (code: string): ((tables: Tables) => number) => at("parcours", code, 2);
const positive = at("Taux de sorties positives", "PL08a", 0);
const stepsEach = (tables: Tables): number =>
  at("Hors des tableaux", "Étapes des participants accompagnés", 0)(tables) / path("PL03")(tables);

/** Exits by these lines of the table. */
const lines =
  (...names: readonly string[]): ((tables: Tables) => number) =>
  (tables) =>
    names.reduce((sum, name) => sum + Number(tables[BY_LINE]?.[name]?.[2] ?? 0), 0);
const BY_LINE = "Sorties par type, d'après la table du protocole";

/** The objectives of the protocols (docs/domain.md 4.5), copied by hand. */
const OBJECTIVES: Readonly<Record<string, readonly Objective[]>> = {
  agenais: [
    ["PL02", path("PL02"), 1500],
    ["PL03", path("PL03"), 2020],
    ["PL10", at("Hors des tableaux", "Personnes suivies par référent", 0), 80],
    ["PL06", positive, 680],
  ],
  bordeaux: [
    ["PL02", path("PL02"), 1950],
    ["PL08a", at("Taux de sorties positives", "PL08a", 2)],
    ["PL06", positive, 920],
    ["PL03", path("PL03"), 2600],
    ["Capacité moyenne annuelle de 1 000 places d'accompagnement", null, 1000],
  ],
  "grand-perigueux": [
    ["PL03", path("PL03"), 900],
    ["PL06", positive, 360],
    ["PL06a", lines("GP-P01", "GP-P02", "GP-P03", "GP-P04", "GP-P05", "GP-P06", "GP-P07", "GP-P08"), 303],
    ["PL06b", lines("GP-P09"), 57],
    ["PL14", stepsEach, 1.5],
  ],
  "hauts-de-garonne": [
    ["PL02", path("PL02"), 240],
    ["PL09", path("PL05"), 500],
  ],
};

/** PLIE whose objectives are of years that are over: an amendment prolongs their protocol and gives no number again. */
const OVER = ["agenais", "bordeaux"];

/** What the year brings to each objective of the protocol, and its part of it. */
export function objectiveFigures(plie: string, tables: Tables): Record<string, FigureTable> {
  const rows = (OBJECTIVES[plie] ?? []).map(([name, valueOf, goal]) => {
    const value = OVER.includes(plie) ? null : valueOf && valueOf(tables);
    const shown = value !== null && goal !== undefined ? Math.round(value * 100) / 100 : value;
    return [name, [shown, value === null || goal === undefined ? null : ratio(value, goal)]];
  });
  return { objectifs: Object.fromEntries(rows) as FigureTable };
}
