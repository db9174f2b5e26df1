import { countedRows } from "./participations";
import { isStep, isUnderWay } from "./path-figures";
import { PERSON, type Sample } from "./sample";
import type { FigureTable } from "./table";

type Unit = readonly [operation: string, unit: "participants" | "étapes" | "moyenne"];

/** By PLIE, the units of measure that the other sheets tell as well: of the people of the operation, of their steps, of the steps that each has. */
const UNITS: Readonly<Record<string, readonly Unit[]>> = {
  agenais: [
    ["2021-A4", "participants"],
    ["2021-A5", "participants"],
  ],
  bordeaux: [
    ["2021-B4", "participants"],
    ["2021-B5", "participants"],
  ],
  "grand-perigueux": [
    ["2021-GP1", "participants"],
    ["2021-GP1", "moyenne"],
  ],
  "hauts-de-garonne": [
    ["2024-hauts-de-garonne-exemple", "participants"],
    ["2024-hauts-de-garonne-exemple", "étapes"],
  ],
};

/** What the participants and their steps say of the units of each operation: a person who entered it twice is one. */
export function operationFigures(sample: Sample): Record<string, FigureTable> {
  const counted = countedRows(sample);
  const steps = sample.steps.filter((step) => isStep(step) && isUnderWay(step, sample.first, sample.last));
  const rows = (UNITS[sample.plie] ?? []).flatMap(([operation, unit]) => {
    const people = new Set(counted.filter((row) => row["Opération"] === operation).map((row) => row[PERSON]));
    const own = steps.filter((step) => people.has(step[PERSON])).length;
    const value = { participants: people.size, étapes: own, moyenne: Math.round((own / people.size) * 100) / 100 }[
      unit
    ];
    return people.size === 0 ? [] : [[`${operation} ${unit}`, [value]] as const];
  });
  return { "Unités d'après les participants et leurs étapes": Object.fromEntries(rows) };
}
