import { dayOf } from "../../src/core/domain/day";
import type { Scenario } from "./people";

/** One workbook for each exit table of the protocols, and one for FSE+. */
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
];
