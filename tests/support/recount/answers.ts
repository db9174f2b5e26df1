import { serial, years } from "./days";
import type { PlainRow, Sample } from "./sample";

const YES_NO = ["Oui", "Non"];
const WITH_NSP = [...YES_NO, "NSP"];
const EMPLOYED_AT_ENTRY = ["1a", "1b", "1c", "1d"];
export const EMPLOYED_LATER = ["Indépendant", "Emploi durable", "Emploi temporaire", "Emploi aidé"];
const SITUATIONS = [...EMPLOYED_LATER, "Recherche d'emploi", "Inactif", "Inconnu"];

/** What a question takes as an answer, word for word. */
const ANSWERS: Readonly<Record<string, (value: string) => boolean>> = {
  "Date de naissance": isDay,
  "Date d'entrée opération": isDay,
  "Date d'entrée PLIE": isDay,
  "Date de saisie sortie": isDay,
  Sexe: oneOf(["Homme", "Femme"]),
  "Q1 Emploi": oneOf([...EMPLOYED_AT_ENTRY, "Non"]),
  "Q1e Formation": oneOf(YES_NO),
  "Q1f Recherche d'emploi": oneOf(YES_NO),
  "Q1g Durée de recherche (mois)": (value) => !Number.isNaN(monthsOf(value)),
  "Q2 Niveau de diplôme": oneOf(["2a", "2b", "2c", "2d"]),
  "Q3 Handicap": oneOf(YES_NO),
  "Q4 Minima sociaux": oneOf(YES_NO),
  "Q5 Logement": oneOf(WITH_NSP),
  "Q6 Parent né à l'étranger": oneOf(WITH_NSP),
  "Ressortissant pays tiers": oneOf(YES_NO),
  QPV: oneOf(YES_NO),
  "Situation à la sortie": oneOf(SITUATIONS),
  "Formation à la sortie": oneOf(YES_NO),
  "Qualification obtenue": oneOf(YES_NO),
};

/** Whether a row holds a readable answer to a question; a text is one, an error of Excel is not. */
export function holds(row: PlainRow, question: string): boolean {
  const value = row[question] ?? "";
  return value !== "" && !value.startsWith("#") && (ANSWERS[question]?.(value) ?? true);
}

type Asked = readonly [question: string, blocking: boolean, when?: (row: PlainRow) => boolean];

const notEmployed = (row: PlainRow): boolean => row["Q1 Emploi"] === "Non";
const searching = (row: PlainRow): boolean => row["Q1f Recherche d'emploi"] === "Oui";
export const hasLeft = (row: PlainRow): boolean => row["Date de sortie opération"] !== "";

const IDENTITY: readonly Asked[] = [
  ["NOM", true],
  ["Prénom", true],
  ["Date de naissance", true],
  ["Sexe", true],
  ["Commune de naissance", false],
  ["Code postal de naissance", false],
  ["Adresse", false],
  ["Code postal", false],
  ["Commune", false],
  ["Date d'entrée opération", true],
  ["Opération", true],
];
const AT_EXIT: readonly Asked[] = [
  ["Situation à la sortie", false, hasLeft],
  ["Formation à la sortie", false, hasLeft],
  ["Qualification obtenue", false, hasLeft],
  ["Date de saisie sortie", false, hasLeft],
  ["Date d'entrée PLIE", false, (row) => row["Opération"] !== ""],
];

/** The form of 2014-2020 (docs/domain.md 5.2): every question is compulsory, those that question 1 leads to included. */
const FORM: readonly Asked[] = [
  ...IDENTITY,
  ["Q1 Emploi", true],
  ["Q1e Formation", true, notEmployed],
  ["Q1f Recherche d'emploi", true, notEmployed],
  ["Q1g Durée de recherche (mois)", true, searching],
  ["Q2 Niveau de diplôme", true],
  ["Q3 Handicap", true],
  ["Q4 Minima sociaux", true],
  ["Q5 Logement", true],
  ["Q6 Parent né à l'étranger", true],
  ...AT_EXIT,
];

/** FSE+ (CMP-19a to CMP-21): what the status, the level and the length of unemployment are read from is compulsory. */
const FORM_PLUS: readonly Asked[] = [
  ...IDENTITY,
  ["Q1 Emploi", true],
  ["Q1f Recherche d'emploi", true, notEmployed],
  ["Q1g Durée de recherche (mois)", true, searching],
  ["Q2 Niveau de diplôme", true],
  ["Q3 Handicap", false],
  ["Ressortissant pays tiers", false],
  ["Q5 Logement", false],
  ["QPV", false],
  ...AT_EXIT,
];

export function questions({ isPlus }: Sample): readonly Asked[] {
  return isPlus ? FORM_PLUS : FORM;
}

/** Every compulsory question that is asked has an answer that the form knows; in FSE+ a participation of one day is none (DAT-08). */
export function isComplete(sample: Sample): (row: PlainRow) => boolean {
  return (row) =>
    questions(sample).every(
      ([question, blocking, when]) => !blocking || when?.(row) === false || holds(row, question),
    ) && !(sample.isPlus && row["Date de sortie opération"] === row["Date d'entrée opération"]);
}

export const isEmployed = (row: PlainRow): boolean => EMPLOYED_AT_ENTRY.includes(row["Q1 Emploi"] ?? "");
export const isUnemployed = (row: PlainRow): boolean => notEmployed(row) && searching(row);
export const isInactive = (row: PlainRow): boolean => notEmployed(row) && row["Q1f Recherche d'emploi"] === "Non";

/** Age at the entry in the operation; not a number where the birth is said to come after it, so that no bound holds. */
export function ageOf(row: PlainRow): number {
  const [birth, entry] = [serial(row["Date de naissance"]), serial(row["Date d'entrée opération"])];
  return birth === null || entry === null || birth > entry ? NaN : years(birth, entry);
}

/** D3: over 6 months before 25, over 12 after; in FSE+ 12 months at any age. */
export function isLongTerm({ isPlus }: Sample): (row: PlainRow) => boolean {
  return (row) => {
    const months = monthsOf(row["Q1g Durée de recherche (mois)"] ?? "");
    return isUnemployed(row) && (isPlus ? months >= 12 : months > (ageOf(row) < 25 ? 6 : 12));
  };
}

/** Months, or years where the cell says so ("2 ans"). */
export function monthsOf(value: string): number {
  const [, number, years] = /^(\d+)( ans?)?$/.exec(value) ?? [];
  return Number(number) * (years === undefined ? 1 : 12);
}

function isDay(value: string): boolean {
  return serial(value) !== null;
}

function oneOf(values: readonly string[]): (value: string) => boolean {
  return (value) => values.includes(value);
}
