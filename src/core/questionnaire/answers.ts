import { AT_MOST_BREVET, FROM_BAC_PLUS_TWO, UP_TO_BAC } from "./diploma-levels";
import type { Choice } from "./field";

/** Answers of the questionnaire, as printed on the form, with the spellings accepted on input (docs/domain.md 2.2). */

const YES: Choice<"Oui"> = { code: "Oui", label: "Oui", accepts: ["o", "1", "vrai", "x", "true"] };
const NO: Choice<"Non"> = { code: "Non", label: "Non", accepts: ["n", "0", "faux", "false"] };

/** Spellings of « Ne souhaite pas répondre / ne sait pas »; the notice and AGAPE write « Ne se prononce pas » (docs/domain.md 2.2). */
export const NSP_SPELLINGS = [
  "nsp",
  "ne souhaite pas répondre / ne sait pas",
  "ne souhaite pas répondre/ne sait pas",
  "ne souhaite pas répondre",
  "ne sait pas",
  "ne se prononce pas",
  "ne souhaite pas se prononcer",
  "nspp",
] as const;

const NSP: Choice<"NSP"> = { code: "NSP", label: "Ne souhaite pas répondre / ne sait pas", accepts: NSP_SPELLINGS };

export const YES_NO = [YES, NO] as const;
export const YES_NO_NSP = [YES, NO, NSP] as const;

export const SEX = [
  {
    code: "Femme",
    label: "Femme",
    accepts: ["f", "féminin", "feminin", "mme", "madame", "mlle", "melle", "mademoiselle", "fém"],
  },
  { code: "Homme", label: "Homme", accepts: ["h", "m", "masculin", "m.", "mr", "monsieur", "masc"] },
  { code: "Non binaire", label: "Non binaire", accepts: ["nb", "non-binaire", "autre"] },
] as const satisfies readonly Choice[];

/** Whoever has no job and looks for one, as follow-up software and people write it. */
const UNEMPLOYED = [
  "chômeur",
  "chômeuse",
  "chômage",
  "au chômage",
  "demandeur d'emploi",
  "demandeuse d'emploi",
  "chômeur de longue durée",
  "chômeuse de longue durée",
  "chômeur longue durée",
  "demandeur d'emploi de longue durée",
  "deld",
  "de",
] as const;

export const Q1_EMPLOYMENT = [
  {
    code: "1a",
    label: "Oui, un emploi de travailleur indépendant, chef d'entreprise",
    accepts: ["indépendant", "indépendant, chef d'entreprise", "travailleur indépendant", "emploi indépendant"],
  },
  {
    code: "1b",
    label: "Oui, un emploi durable (CDI ou CDD de 6 mois ou +)",
    accepts: ["emploi durable", "en emploi durable", "cdi", "emploi durable (cdi ou cdd de 6 mois ou +)"],
  },
  {
    code: "1c",
    label: "Oui, un emploi temporaire (intérim, CDD de moins de 6 mois)",
    accepts: ["emploi temporaire", "en emploi temporaire", "intérim", "emploi temporaire (intérim, cdd < 6 mois)"],
  },
  {
    code: "1d",
    label: "Oui, un emploi aidé (y compris IAE)",
    accepts: ["emploi aidé", "en emploi aidé", "emploi aidé (y compris iae)", "emploi aidé (y c. iae)"],
  },
  { code: "Non", label: "Non", accepts: ["n", "0", "faux", "false", "sans emploi", ...UNEMPLOYED] },
] as const satisfies readonly Choice[];

export const Q2_EDUCATION = [
  {
    code: "2a",
    label: "Inférieur à l'école primaire, jamais allé à l'école",
    accepts: ["inférieur à l'école primaire", "cite 0"],
  },
  {
    code: "2b",
    label: "Primaire, 6e, 5e, 4e, 3e, brevet des collèges",
    accepts: [
      "primaire à 3e, brevet des collèges",
      "primaire",
      "brevet",
      "brevet des collèges",
      "cite 1-2",
      "cite 1 ou 2",
      ...AT_MOST_BREVET,
    ],
  },
  {
    code: "2c",
    label: "Baccalauréat, CAP, BEP, seconde professionnelle, BP, capacité en droit, DAEU",
    accepts: ["cite 3-4", "cite 3 ou 4", ...UP_TO_BAC],
  },
  {
    code: "2d",
    label: "DEUG, BTS, DUT, licence à doctorat",
    accepts: ["cite 5-8", "cite 5 à 8", ...FROM_BAC_PLUS_TWO],
  },
] as const satisfies readonly Choice[];

/** Any kind of job. */
const EMPLOYED = [
  "emploi durable",
  "en emploi durable",
  "emploi temporaire",
  "en emploi temporaire",
  "emploi aidé",
  "en emploi aidé",
] as const;

export const STATUS = [
  { code: "Emploi", label: "En emploi", accepts: ["en emploi", "salarié", ...EMPLOYED] },
  { code: "Chômeur", label: "Chômeur", accepts: UNEMPLOYED },
  { code: "Inactif", label: "Inactif", accepts: ["inactive"] },
] as const satisfies readonly Choice[];

export const ISCED = [
  {
    code: "0-2",
    label: "CITE 0 à 2",
    accepts: ["cite 0-2", "cite 0 à 2", "niveau 0-2", "cite 0", "0", "1", "2", ...AT_MOST_BREVET],
  },
  { code: "3-4", label: "CITE 3 ou 4", accepts: ["cite 3-4", "cite 3 ou 4", "niveau 3-4", "3", "4", ...UP_TO_BAC] },
  {
    code: "5-8",
    label: "CITE 5 à 8",
    accepts: ["cite 5-8", "cite 5 à 8", "niveau 5-8", "5", "6", "7", "8", ...FROM_BAC_PLUS_TWO],
  },
] as const satisfies readonly Choice[];

export const EXIT_STATUS = [
  {
    code: "Indépendant",
    label: "Emploi indépendant",
    accepts: ["emploi indépendant", "en emploi indépendant", "travailleur indépendant", "1a"],
  },
  { code: "Emploi durable", label: "Emploi durable (CDI ou CDD de 6 mois ou +)", accepts: ["1b", "en emploi durable"] },
  {
    code: "Emploi temporaire",
    label: "Emploi temporaire (intérim, CDD de moins de 6 mois)",
    accepts: ["1c", "en emploi temporaire"],
  },
  { code: "Emploi aidé", label: "Emploi aidé (y compris IAE)", accepts: ["1d", "en emploi aidé"] },
  {
    code: "Recherche d'emploi",
    label: "En recherche d'emploi",
    accepts: ["recherche", "en recherche d'emploi", ...UNEMPLOYED],
  },
  { code: "Inactif", label: "Inactif", accepts: ["inactive"] },
  { code: "Inconnu", label: "Situation inconnue", accepts: ["situation inconnue", "inconnue"] },
] as const satisfies readonly Choice[];

export const SIX_MONTH_STATUS = [
  ...EXIT_STATUS,
  { code: "Injoignable", label: "Personne injoignable", accepts: ["non joignable", "pas joignable"] },
] as const satisfies readonly Choice[];

export const EXIT_CATEGORY = [
  { code: "Positive", label: "Positive", accepts: ["sortie positive"] },
  { code: "Dynamique", label: "Dynamique", accepts: ["sortie dynamique", "positive dynamique"] },
  { code: "Autre", label: "Autre", accepts: ["sortie autre"] },
  { code: "Administrative", label: "Administrative", accepts: ["sortie administrative"] },
  { code: "Négative", label: "Négative", accepts: ["sortie négative"] },
  { code: "Suspension", label: "Suspension", accepts: ["suspension de parcours", "veille"] },
] as const satisfies readonly Choice[];

export const COMMISSION = [
  { code: "Favorable", label: "Favorable", accepts: ["avis favorable"] },
  { code: "Défavorable", label: "Défavorable", accepts: ["avis défavorable"] },
  { code: "Ajourné", label: "Ajourné", accepts: ["ajournée", "ajournement"] },
] as const satisfies readonly Choice[];

export const WORKING_TIME = [
  { code: "Plein", label: "Temps plein", accepts: ["temps plein", "complet", "temps complet"] },
  { code: "Réduit", label: "Temps réduit", accepts: ["temps réduit", "partiel", "temps partiel"] },
] as const satisfies readonly Choice[];

export const EMPLOYER_TYPES = [
  { code: "Entreprise", label: "Entreprise", accepts: ["entreprise privée", "privé", "société"] },
  { code: "Association", label: "Association" },
  { code: "Public", label: "Employeur public", accepts: ["secteur public", "fonction publique", "collectivité"] },
  { code: "Particulier", label: "Particulier employeur", accepts: ["particuliers"] },
] as const satisfies readonly Choice[];
