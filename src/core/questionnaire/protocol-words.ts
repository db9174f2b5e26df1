import { PROGRAMME_LABELS } from "../domain/programme";

/** The words of the sheets Protocole, Sorties PLIE and Fiches for what the two JSON formats name in their own (docs/contract.md 4.6). */
export type Words = Readonly<Record<string, string>>;

export const CATEGORY_WORDS = {
  positive: "Positive",
  dynamique: "Dynamique",
  autre: "Autre",
  administrative: "Administrative",
  negative: "Négative",
  suspension: "Suspension",
} as const satisfies Words;

export const DURATION_WORDS = {
  months: "mois",
  weeks: "semaines",
  days: "jours",
  hours: "heures",
} as const satisfies Words;

export const SHARED_WORDS = { employer: "Oui", userCompany: "Entreprise utilisatrice" } as const satisfies Words;

export const MEASURE_WORDS = {
  count: "nombre",
  hours: "heures",
  "mean-per-participant": "moyenne par participant",
  deliverable: "livrable",
} as const satisfies Words;

export const OBJECTIVE_WORDS = { count: "nombre", share: "part" } as const satisfies Words;

export const COUNTED_WORDS = { participants: "Participants", steps: "Étapes" } as const satisfies Words;

export const PROGRAMME_WORDS: Words = PROGRAMME_LABELS;

/** What a row of Protocole may be about, by the key of the profile that it says. */
export const PROTOCOL_KEYS = {
  name: "Nom",
  id: "Identifiant",
  territory: "Territoire",
  epci: "EPCI",
  communes: "Communes",
  publics: "Public",
  eligibility: "Condition d'entrée",
  ageRules: "Condition d'âge",
  disabledPrescription: "Prescription du handicap",
  exitsPeriod: "Période des sorties",
  exitsToConfirm: "Sorties à confirmer",
  stepsPeriod: "Période des étapes",
  objectives: "Objectif",
  steps: "Étape",
  settings: "Réglage",
  note: "Note",
} as const satisfies Words;
