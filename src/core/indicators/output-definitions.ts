import type { Programme } from "../domain/programme";
import type { Traits } from "./traits";

/** A common output indicator: who it counts among the rows of the year. */
export interface OutputDefinition {
  readonly code: string;
  readonly label: string;
  readonly holds: (row: number, traits: Traits) => boolean;
  readonly sensitive?: true;
  readonly note?: (traits: Traits) => string | undefined;
}

export interface NotComputed {
  readonly code: string;
  readonly label: string;
  readonly reason: string;
}

const from =
  (low: number, high: number) =>
  (row: number, { age }: Traits): boolean => {
    const years = age(row);
    return years !== undefined && years >= low && years <= high;
  };

const foreignBackground = (row: number, traits: Traits): boolean =>
  traits.foreignParent(row) === "Oui" || (traits.settings.D2 !== "question 6" && traits.bornAbroad(row));

const inactiveOutOfTraining = (row: number, traits: Traits): boolean =>
  traits.inactive(row) && traits.inTraining(row) === "Non";

const longTermNote = ({ settings }: Traits): string =>
  settings.D3 === "droit national"
    ? "12 mois de recherche et plus, à tout âge (réglage D3)."
    : "Plus de 6 mois avant 25 ans, plus de 12 mois ensuite (réglage D3).";

const backgroundNote = ({ settings }: Traits): string =>
  settings.D2 === "question 6"
    ? "Réponse Oui à la question 6 (réglage D2)."
    : "Réponse Oui à la question 6, ou naissance à l'étranger (réglage D2).";

/** Regulation (EU) 1304/2013, annex I, as amended (docs/domain.md 4.1). */
const OUTPUTS_2014: readonly OutputDefinition[] = [
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
  { code: "CO06", label: "Moins de 25 ans", holds: from(0, 24) },
  { code: "CO07", label: "Plus de 54 ans", holds: from(55, Infinity) },
  {
    code: "CO08",
    label: "Plus de 54 ans, sans emploi, ou inactives hors enseignement et formation",
    holds: (row, traits) =>
      from(55, Infinity)(row, traits) && (traits.unemployed(row) || inactiveOutOfTraining(row, traits)),
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

/** Regulation (EU) 2021/1057, annex I (docs/domain.md 4.3). */
const OUTPUTS_FSE_PLUS: readonly OutputDefinition[] = [
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
  { code: "EECO06", label: "Enfants de moins de 18 ans", holds: from(0, 17) },
  { code: "EECO07", label: "Jeunes de 18 à 29 ans", holds: from(18, 29) },
  { code: "EECO08", label: "55 ans et plus", holds: from(55, Infinity) },
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
const STEERED_FSE_PLUS: readonly OutputDefinition[] = [
  {
    code: "HDG-25-30",
    label: "Jeunes entre 25 et 30 ans",
    holds: from(25, 30),
    note: () => "De 25 à 30 ans révolus : les bornes ne sont pas précisées par la fiche.",
  },
  {
    code: "HDG-QPV",
    label: "Habitants d'un quartier prioritaire (QPV)",
    holds: (row, { priorityArea }) => priorityArea(row) === "Oui",
  },
];

export const OUTPUTS: Readonly<Record<Programme, readonly OutputDefinition[]>> = {
  "fse-2014-2020": OUTPUTS_2014,
  "fse-plus-2021-2027": OUTPUTS_FSE_PLUS,
};

export const STEERED: Readonly<Record<Programme, readonly OutputDefinition[]>> = {
  "fse-2014-2020": [],
  "fse-plus-2021-2027": STEERED_FSE_PLUS,
};

/** Code of the total of a programme: the sum of the three statuses in 2014-2020, an indicator of its own in FSE+. */
export const TOTAL: Readonly<Record<Programme, { readonly code: string; readonly label: string }>> = {
  "fse-2014-2020": { code: "TOTAL", label: "Nombre total de participants" },
  "fse-plus-2021-2027": { code: "EECO01", label: "Nombre total de participants" },
};

const ENTITIES = "Concerne des projets ou des entreprises, non des participants.";
const RURAL = "Se déduit de la commune (zone DEGURBA 3) ; relevé par échantillon par l'autorité de gestion.";
const HOUSEHOLD = "Absent de l'annexe I modifiée ; le questionnaire ne pose aucune question sur le ménage.";

export const NOT_COMPUTED: Readonly<Record<Programme, readonly NotComputed[]>> = {
  "fse-2014-2020": [
    { code: "CO12", label: "Ménages sans emploi", reason: HOUSEHOLD },
    { code: "CO13", label: "Ménages sans emploi avec enfants à charge", reason: HOUSEHOLD },
    { code: "CO14", label: "Ménages d'un seul adulte avec enfants à charge", reason: HOUSEHOLD },
    { code: "CO19", label: "Personnes venant de zones rurales", reason: RURAL },
    { code: "CO20 à CO23", label: "Projets, administrations et PME", reason: ENTITIES },
  ],
  "fse-plus-2021-2027": [
    { code: "EECO15", label: "Minorités", reason: "La question n'est pas posée aux personnes en France." },
    { code: "EECO17", label: "Personnes venant de zones rurales", reason: RURAL },
    { code: "EECO18, EECO19", label: "Administrations, services publics et PME", reason: ENTITIES },
  ],
};
