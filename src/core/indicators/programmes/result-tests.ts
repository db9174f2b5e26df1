import type { Traits } from "../traits";
import type { Test } from "./definitions";

const EMPLOYED_STATUSES: readonly (string | undefined)[] = [
  "Indépendant",
  "Emploi durable",
  "Emploi temporaire",
  "Emploi aidé",
];

const notEmployed = (row: number, { unemployed, inactive }: Traits): boolean => unemployed(row) || inactive(row);

/** « Newly » engaged: not in training at the entry. Someone employed skips the question; an unanswered question proves nothing. */
const notInTraining = (row: number, { inTraining, employed }: Traits): boolean =>
  inTraining(row) === "Non" || (employed(row) && inTraining(row) === undefined);

const searching: Test = (row, _, { exitStatus }) => exitStatus(row) === "Recherche d'emploi";
export const training: Test = (row, _, { exitTraining }) => exitTraining(row) === "Oui";
export const qualified: Test = (row, _, { exitQualification }) => exitQualification(row) === "Oui";
export const working: Test = (row, _, { exitStatus }) => EMPLOYED_STATUSES.includes(exitStatus(row));
export const workingLater: Test = (row, _, { sixMonthStatus }) => EMPLOYED_STATUSES.includes(sixMonthStatus(row));

export const newlySearching: Test = (row, traits, after) => traits.inactive(row) && searching(row, traits, after);
export const newlyTraining: Test = (row, traits, after) => training(row, traits, after) && notInTraining(row, traits);
export const newlyWorking: Test = (row, traits, after) => notEmployed(row, traits) && working(row, traits, after);
export const newlyWorkingLater: Test = (row, traits, after) =>
  notEmployed(row, traits) && workingLater(row, traits, after);
export const improved: Test = (row, traits, { sixMonthImproved }) =>
  traits.employed(row) && sixMonthImproved(row) === "Oui";

export const anyOf =
  (tests: readonly Test[]): Test =>
  (row, traits, after) =>
    tests.some((test) => test(row, traits, after));
