import type { Programme } from "../domain/programme";
import type { TextCells } from "../reading/cells";
import type { Traits } from "./traits";

/** What is known of a person after the operation. */
export interface Situations {
  readonly exitStatus: TextCells;
  readonly exitTraining: TextCells;
  readonly exitQualification: TextCells;
  readonly sixMonthStatus: TextCells;
  readonly sixMonthImproved: TextCells;
}

type Test = (row: number, traits: Traits, situations: Situations) => boolean;

/** A common result indicator, of the end of the operation or of six months later. */
export interface ResultDefinition {
  readonly code: string;
  readonly label: string;
  readonly timing: "immediate" | "six-months";
  /** The European definition, with its condition on the situation at the entry. */
  readonly strict: Test;
  /** As the name reads, without that condition, where it counts more people. */
  readonly literal?: Test;
  /** Only for people of this output indicator, or of one of these. */
  readonly among?: readonly string[];
}

const EMPLOYED_STATUSES: readonly (string | undefined)[] = [
  "Indépendant",
  "Emploi durable",
  "Emploi temporaire",
  "Emploi aidé",
];
const DISADVANTAGED = ["CO15", "CO16", "CO17"];
const OLDER = ["CO07"];

const notEmployed = (row: number, { unemployed, inactive }: Traits): boolean => unemployed(row) || inactive(row);

/** « Newly » engaged: not in training at the entry. Someone employed skips the question; an unanswered question proves nothing. */
const notInTraining = (row: number, { inTraining, employed }: Traits): boolean =>
  inTraining(row) === "Non" || (employed(row) && inTraining(row) === undefined);

const searching: Test = (row, _, { exitStatus }) => exitStatus(row) === "Recherche d'emploi";
const training: Test = (row, _, { exitTraining }) => exitTraining(row) === "Oui";
const qualified: Test = (row, _, { exitQualification }) => exitQualification(row) === "Oui";
const working: Test = (row, _, { exitStatus }) => EMPLOYED_STATUSES.includes(exitStatus(row));
const workingLater: Test = (row, _, { sixMonthStatus }) => EMPLOYED_STATUSES.includes(sixMonthStatus(row));

const newlySearching: Test = (row, traits, after) => traits.inactive(row) && searching(row, traits, after);
const newlyTraining: Test = (row, traits, after) => training(row, traits, after) && notInTraining(row, traits);
const newlyWorking: Test = (row, traits, after) => notEmployed(row, traits) && working(row, traits, after);
const newlyWorkingLater: Test = (row, traits, after) => notEmployed(row, traits) && workingLater(row, traits, after);
const improved: Test = (row, traits, { sixMonthImproved }) => traits.employed(row) && sixMonthImproved(row) === "Oui";

const anyOf =
  (tests: readonly Test[]): Test =>
  (row, traits, after) =>
    tests.some((test) => test(row, traits, after));

/** Names and conditions « en recherche, en formation, en emploi au terme » and six months later (docs/domain.md 4.2). */
const RESULTS_2014: readonly ResultDefinition[] = [
  {
    code: "CR01",
    label: "Inactifs engagés dans la recherche d'un emploi au terme de leur participation",
    timing: "immediate",
    strict: newlySearching,
  },
  {
    code: "CR02",
    label: "Suivant des études ou une formation au terme de leur participation",
    timing: "immediate",
    strict: newlyTraining,
    literal: training,
  },
  {
    code: "CR03",
    label: "Obtenant une qualification au terme de leur participation",
    timing: "immediate",
    strict: qualified,
  },
  {
    code: "CR04",
    label: "Exerçant un emploi au terme de leur participation",
    timing: "immediate",
    strict: newlyWorking,
    literal: working,
  },
  {
    code: "CR05",
    label: "Défavorisés en recherche d'emploi, formation, qualification ou emploi au terme",
    timing: "immediate",
    among: DISADVANTAGED,
    strict: anyOf([newlySearching, newlyTraining, qualified, newlyWorking]),
    literal: anyOf([newlySearching, training, qualified, working]),
  },
  {
    code: "CR06",
    label: "Exerçant un emploi six mois après",
    timing: "six-months",
    strict: newlyWorkingLater,
    literal: workingLater,
  },
  {
    code: "CR07",
    label: "En emploi à l'entrée, situation améliorée six mois après",
    timing: "six-months",
    strict: improved,
  },
  {
    code: "CR08",
    label: "Plus de 54 ans exerçant un emploi six mois après",
    timing: "six-months",
    among: OLDER,
    strict: newlyWorkingLater,
    literal: workingLater,
  },
  {
    code: "CR09",
    label: "Défavorisés exerçant un emploi six mois après",
    timing: "six-months",
    among: DISADVANTAGED,
    strict: newlyWorkingLater,
    literal: workingLater,
  },
];

const RESULTS_FSE_PLUS: readonly ResultDefinition[] = [
  {
    code: "EECR01",
    label: "Inactifs en recherche d'emploi au terme de leur participation",
    timing: "immediate",
    strict: newlySearching,
  },
  {
    code: "EECR02",
    label: "En études ou en formation au terme de leur participation",
    timing: "immediate",
    strict: newlyTraining,
    literal: training,
  },
  {
    code: "EECR03",
    label: "Ayant obtenu une qualification au terme de leur participation",
    timing: "immediate",
    strict: qualified,
  },
  {
    code: "EECR04",
    label: "En emploi au terme de leur participation",
    timing: "immediate",
    strict: newlyWorking,
    literal: working,
  },
  {
    code: "EECR05",
    label: "En emploi six mois après",
    timing: "six-months",
    strict: newlyWorkingLater,
    literal: workingLater,
  },
  {
    code: "EECR06",
    label: "En emploi à l'entrée, situation améliorée six mois après",
    timing: "six-months",
    strict: improved,
  },
];

export const RESULTS: Readonly<Record<Programme, readonly ResultDefinition[]>> = {
  "fse-2014-2020": RESULTS_2014,
  "fse-plus-2021-2027": RESULTS_FSE_PLUS,
};
