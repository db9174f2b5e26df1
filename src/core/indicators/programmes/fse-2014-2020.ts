import type { LevelClass, NotComputed, OutputDefinition, ProgrammeIndicators, ResultDefinition } from "./definitions";
import {
  aged,
  backgroundNote,
  foreignBackground,
  inactiveOutOfTraining,
  longTermNote,
  NOT_COMPUTED_BECAUSE,
} from "./output-tests";
import {
  anyOf,
  improved,
  newlySearching,
  newlyTraining,
  newlyWorking,
  newlyWorkingLater,
  qualified,
  training,
  working,
  workingLater,
} from "./result-tests";

/** Regulation (EU) 1304/2013, annex I, as amended (docs/domain.md 4.1). */
const OUTPUTS: readonly OutputDefinition[] = [
  {
    code: "CO01",
    label: "Chômeurs, y compris de longue durée",
    holds: (row, traits) => traits.unemployed(row),
    note: ({ settings }) =>
      settings.D1 === "inactif"
        ? "Une personne en formation qui recherche un emploi est comptée parmi les inactifs (réglage D1)."
        : "Une personne en formation qui recherche un emploi est comptée ici (réglage D1).",
  },
  {
    code: "CO02",
    label: "Chômeurs de longue durée",
    holds: (row, traits) => traits.longTermUnemployed(row),
    note: longTermNote,
  },
  { code: "CO03", label: "Personnes inactives", holds: (row, traits) => traits.inactive(row) },
  {
    code: "CO04",
    label: "Personnes inactives ne suivant ni enseignement ni formation",
    holds: inactiveOutOfTraining,
  },
  {
    code: "CO05",
    label: "Personnes exerçant un emploi, y compris à titre indépendant",
    holds: (row, traits) => traits.employed(row),
  },
  { code: "CO06", label: "Moins de 25 ans", holds: aged(0, 24) },
  { code: "CO07", label: "Plus de 54 ans", holds: aged(55, Infinity) },
  {
    code: "CO08",
    label: "Plus de 54 ans, sans emploi, ou inactives hors enseignement et formation",
    holds: (row, traits) =>
      aged(55, Infinity)(row, traits) && (traits.unemployed(row) || inactiveOutOfTraining(row, traits)),
  },
  {
    code: "CO09",
    label: "Enseignement primaire ou collège (CITE 1 ou 2)",
    holds: (row, { level }) => level(row) === "1-2",
  },
  {
    code: "CO10",
    label: "Enseignement secondaire ou post-secondaire (CITE 3 ou 4)",
    holds: (row, { level }) => level(row) === "3-4",
  },
  { code: "CO11", label: "Enseignement supérieur (CITE 5 à 8)", holds: (row, { level }) => level(row) === "5-8" },
  {
    code: "CO15",
    label: "Migrants, personnes d'origine étrangère, minorités",
    holds: foreignBackground,
    sensitive: true,
    note: backgroundNote,
  },
  {
    code: "CO16",
    label: "Personnes handicapées",
    holds: (row, { disabled }) => disabled(row) === "Oui",
    sensitive: true,
  },
  {
    code: "CO17",
    label: "Autres personnes défavorisées",
    holds: (row, traits) =>
      traits.minimumIncome(row) === "Oui" ||
      (traits.settings.D4 === "autres personnes défavorisées" && traits.level(row) === "0"),
    sensitive: true,
    note: ({ settings }) =>
      settings.D4 === "autres personnes défavorisées"
        ? "Allocataires de minima sociaux, et niveau inférieur à l'école primaire (réglage D4)."
        : "Allocataires de minima sociaux (réglage D4).",
  },
  {
    code: "CO18",
    label: "Sans domicile fixe ou exclusion du logement",
    holds: (row, { housing }) => housing(row) === "Oui",
    sensitive: true,
  },
];

const DISADVANTAGED = ["CO15", "CO16", "CO17"];
const OLDER = ["CO07"];

/** Names and conditions « en recherche, en formation, en emploi au terme » and six months later (docs/domain.md 4.2). */
const RESULTS: readonly ResultDefinition[] = [
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

const NOT_COMPUTED: readonly NotComputed[] = [
  { code: "CO12", label: "Ménages sans emploi", reason: NOT_COMPUTED_BECAUSE.household },
  { code: "CO13", label: "Ménages sans emploi avec enfants à charge", reason: NOT_COMPUTED_BECAUSE.household },
  { code: "CO14", label: "Ménages d'un seul adulte avec enfants à charge", reason: NOT_COMPUTED_BECAUSE.household },
  { code: "CO19", label: "Personnes venant de zones rurales", reason: NOT_COMPUTED_BECAUSE.rural },
  { code: "CO20 à CO23", label: "Projets, administrations et PME", reason: NOT_COMPUTED_BECAUSE.entities },
];

const LEVEL_CLASSES: readonly LevelClass[] = [
  { code: "Niveau 0", label: "Inférieur à l'école primaire (2a)", levels: ["0"] },
  { code: "CITE 1-2", label: "Primaire à brevet des collèges (CITE 1 ou 2)", levels: ["1-2"] },
  { code: "CITE 3-4", label: "CAP, BEP, baccalauréat (CITE 3 ou 4)", levels: ["3-4"] },
  { code: "CITE 5-8", label: "Enseignement supérieur (CITE 5 à 8)", levels: ["5-8"] },
];

/** FSE 2014-2020. Its total is the sum of the three statuses; « inférieur à l'école primaire » (2a) is in none of its levels. */
export const FSE_2014_2020: ProgrammeIndicators = {
  total: { code: "TOTAL", label: "Nombre total de participants" },
  outputs: OUTPUTS,
  steered: [],
  results: RESULTS,
  notComputed: NOT_COMPUTED,
  levelClasses: LEVEL_CLASSES,
  levelOutside: "0",
};
