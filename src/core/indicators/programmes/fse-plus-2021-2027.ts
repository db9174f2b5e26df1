import type { LevelClass, NotComputed, OutputDefinition, ProgrammeIndicators, ResultDefinition } from "./definitions";
import { aged, backgroundNote, foreignBackground, longTermNote, NOT_COMPUTED_BECAUSE } from "./output-tests";
import {
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

/** Regulation (EU) 2021/1057, annex I (docs/domain.md 4.3). */
const OUTPUTS: readonly OutputDefinition[] = [
  { code: "EECO02", label: "Chômeurs, y compris de longue durée", holds: (row, traits) => traits.unemployed(row) },
  {
    code: "EECO03",
    label: "Chômeurs de longue durée",
    holds: (row, traits) => traits.longTermUnemployed(row),
    note: longTermNote,
  },
  { code: "EECO04", label: "Personnes inactives", holds: (row, traits) => traits.inactive(row) },
  {
    code: "EECO05",
    label: "Personnes exerçant un emploi, y compris à titre indépendant",
    holds: (row, traits) => traits.employed(row),
  },
  { code: "EECO06", label: "Enfants de moins de 18 ans", holds: aged(0, 17) },
  { code: "EECO07", label: "Jeunes de 18 à 29 ans", holds: aged(18, 29) },
  { code: "EECO08", label: "55 ans et plus", holds: aged(55, Infinity) },
  {
    code: "EECO09",
    label: "Premier cycle du secondaire au plus (CITE 0 à 2)",
    holds: (row, { level }) => ["0", "1-2", "0-2"].includes(level(row) ?? ""),
  },
  {
    code: "EECO10",
    label: "Enseignement secondaire ou post-secondaire (CITE 3 ou 4)",
    holds: (row, { level }) => level(row) === "3-4",
  },
  { code: "EECO11", label: "Enseignement supérieur (CITE 5 à 8)", holds: (row, { level }) => level(row) === "5-8" },
  {
    code: "EECO12",
    label: "Personnes handicapées",
    holds: (row, { disabled }) => disabled(row) === "Oui",
    sensitive: true,
  },
  {
    code: "EECO13",
    label: "Ressortissants de pays tiers",
    holds: (row, { thirdCountry }) => thirdCountry(row) === "Oui",
    sensitive: true,
  },
  {
    code: "EECO14",
    label: "Personnes d'origine étrangère",
    holds: foreignBackground,
    sensitive: true,
    note: backgroundNote,
  },
  {
    code: "EECO16",
    label: "Sans-abri ou personnes confrontées à l'exclusion du logement",
    holds: (row, { housing }) => housing(row) === "Oui",
    sensitive: true,
  },
];

/** The list to be steered printed in the fiche of the PLIE des Hauts de Garonne (docs/domain.md 4.4), and not among the common ones. */
const STEERED: readonly OutputDefinition[] = [
  {
    code: "HDG-25-30",
    label: "Jeunes entre 25 et 30 ans",
    holds: aged(25, 30),
    note: () => "De 25 à 30 ans révolus : les bornes ne sont pas précisées par la fiche.",
  },
  {
    code: "HDG-QPV",
    label: "Habitants d'un quartier prioritaire (QPV)",
    holds: (row, { priorityArea }) => priorityArea(row) === "Oui",
  },
];

const RESULTS: readonly ResultDefinition[] = [
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

const NOT_COMPUTED: readonly NotComputed[] = [
  { code: "EECO15", label: "Minorités", reason: "La question n'est pas posée aux personnes en France." },
  { code: "EECO17", label: "Personnes venant de zones rurales", reason: NOT_COMPUTED_BECAUSE.rural },
  { code: "EECO18, EECO19", label: "Administrations, services publics et PME", reason: NOT_COMPUTED_BECAUSE.entities },
];

const LEVEL_CLASSES: readonly LevelClass[] = [
  { code: "CITE 0-2", label: "Jusqu'au brevet des collèges (CITE 0 à 2)", levels: ["0", "1-2", "0-2"] },
  { code: "CITE 3-4", label: "CAP, BEP, baccalauréat (CITE 3 ou 4)", levels: ["3-4"] },
  { code: "CITE 5-8", label: "Enseignement supérieur (CITE 5 à 8)", levels: ["5-8"] },
];

/** FSE+ 2021-2027. Its total is an indicator of its own. */
export const FSE_PLUS_2021_2027: ProgrammeIndicators = {
  total: { code: "EECO01", label: "Nombre total de participants" },
  outputs: OUTPUTS,
  steered: STEERED,
  results: RESULTS,
  notComputed: NOT_COMPUTED,
  levelClasses: LEVEL_CLASSES,
  levelOutside: null,
};
