import { dayOf } from "../../src/core/domain/day";
import type { HistoryRow } from "../../src/application/annual/write-history";
import type { Scenario } from "./people";

/** Two invented years, the second of which ends with as many people in course as the year of the sample begins with. */
function formerYears(year: number, staying: number): readonly HistoryRow[] {
  const row = (at: number, [before, entries, left, positive, others, total]: readonly number[]): HistoryRow => ({
    year: at,
    figures: new Map(
      Object.entries({
        PL01: before ?? 0,
        PL02: entries ?? 0,
        PL03: (before ?? 0) + (entries ?? 0),
        PL04: left ?? 0,
        PL05: (before ?? 0) + (entries ?? 0) - (left ?? 0),
        PL06: positive ?? 0,
        PL07: others ?? 0,
        TOTAL: total ?? 0,
      }),
    ),
    source: `Bilan ${at}`,
  });
  const former = staying - 7;
  return [row(year - 2, [former - 4, 94, 90, 51, 8, 182]), row(year - 1, [former, 101, 94, 57, 9, 191])];
}

const COMMENTS: Scenario["comments"] = {
  resume:
    "Le nombre d'entrées tient à l'ouverture d'une permanence de plus. Les sorties à compléter attendent les contrats demandés aux employeurs.",
  parcours:
    "La durée des parcours augmente : les personnes entrées avant la crise sanitaire sont restées plus longtemps.",
};

/** One workbook for each exit table of the protocols, of which one is FSE+ and goes with examples/fiche-accompagnement-2024.json; the last one holds a protocol of its own. */
export const SCENARIOS: readonly Scenario[] = [
  {
    file: "plie-agenais-2021",
    plie: "agenais",
    programme: "fse-2014-2020",
    year: 2021,
    controlDay: dayOf(2022, 1, 31),
    participants: 120,
    seed: 47,
    operations: { "2021-A4": 5, "2021-A5": 4 },
    history: formerYears(2021, 97),
    comments: COMMENTS,
    places: [
      ["AGEN", "47000"],
      ["BOÉ", "47550"],
      ["LE PASSAGE", "47520"],
      ["BON-ENCONTRE", "47240"],
      ["FOULAYRONNES", "47510"],
      ["COLAYRAC-SAINT-CIRQ", "47450"],
      ["PONT-DU-CASSE", "47480"],
      ["LAYRAC", "47390"],
    ],
  },
  {
    file: "plie-bordeaux-2021",
    plie: "bordeaux",
    programme: "fse-2014-2020",
    year: 2021,
    controlDay: dayOf(2022, 1, 31),
    participants: 140,
    seed: 33,
    operations: { "2021-B5": 1 },
    history: formerYears(2021, 103),
    comments: COMMENTS,
    places: [
      ["BORDEAUX", "33000"],
      ["BORDEAUX", "33100"],
      ["BORDEAUX", "33200"],
      ["BORDEAUX", "33300"],
      ["BORDEAUX", "33800"],
    ],
  },
  {
    file: "plie-grand-perigueux-2021",
    plie: "grand-perigueux",
    programme: "fse-2014-2020",
    year: 2021,
    controlDay: dayOf(2022, 1, 31),
    participants: 130,
    seed: 24,
    operations: { "2021-GP1": 3, "2021-GP3": 2 },
    history: formerYears(2021, 95),
    comments: COMMENTS,
    places: [
      ["PÉRIGUEUX", "24000"],
      ["COULOUNIEIX-CHAMIERS", "24660"],
      ["TRÉLISSAC", "24750"],
      ["BOULAZAC ISLE MANOIRE", "24750"],
      ["CHANCELADE", "24650"],
    ],
  },
  {
    file: "plie-hauts-de-garonne-2024",
    plie: "hauts-de-garonne",
    programme: "fse-plus-2021-2027",
    year: 2024,
    controlDay: dayOf(2025, 1, 31),
    participants: 120,
    seed: 2024,
    operations: { "2024-hauts-de-garonne-exemple": 1 },
    funding: [
      { fiche: "2024-hauts-de-garonne-2", totalCost: 160_000, requestedFse: 64_000, cofinancing: 96_000 },
      { fiche: "2024-hauts-de-garonne-exemple", totalCost: 212_480.5, requestedFse: 84_992.2, cofinancing: 127_488.3 },
    ],
    history: formerYears(2024, 86),
    comments: COMMENTS,
    places: [
      ["LORMONT", "33310"],
      ["CENON", "33150"],
      ["FLOIRAC", "33270"],
      ["BASSENS", "33530"],
    ],
  },
  {
    file: "plie-marensin-2024",
    plie: "marensin",
    programme: "fse-plus-2021-2027",
    year: 2024,
    controlDay: dayOf(2025, 1, 31),
    participants: 40,
    seed: 40,
    operations: { "2024-M1": 1 },
    ownProtocol: true,
    places: [
      ["LÉON", "40550"],
      ["LINXE", "40260"],
      ["CASTETS", "40260"],
      ["SOUSTONS", "40140"],
    ],
  },
];
