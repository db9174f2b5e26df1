import { age } from "../domain/day";
import { labourStatus, type LabourAnswers } from "../domain/labour-status";
import type { Settings } from "../domain/settings";
import { numberCells, textCells, type NumberCells, type TextCells } from "../reading/cells";
import type { Population } from "./population";

/** What the indicators ask of a row: each question is false where the answer is missing, « NSP » is neither yes nor no. */
export interface Traits {
  readonly unemployed: (row: number) => boolean;
  readonly longTermUnemployed: (row: number) => boolean;
  readonly inactive: (row: number) => boolean;
  readonly employed: (row: number) => boolean;
  /** Question 1e; undefined where it was not answered. */
  readonly inTraining: TextCells;
  /** Completed years at the entry in the operation; undefined without a birth date. */
  readonly age: NumberCells;
  readonly level: (row: number) => Level | undefined;
  readonly disabled: TextCells;
  readonly minimumIncome: TextCells;
  readonly housing: TextCells;
  readonly foreignParent: TextCells;
  readonly bornAbroad: (row: number) => boolean;
  readonly thirdCountry: TextCells;
  readonly priorityArea: TextCells;
  readonly settings: Settings;
}

/** CITE classes: of the form in 2014-2020 (2a to 2d), or those of FSE+ where « Niveau CITE » stands for the question. */
export type Level = "0" | "1-2" | "0-2" | "3-4" | "5-8";

const LEVELS: Readonly<Record<string, Level>> = { "2a": "0", "2b": "1-2", "2c": "3-4", "2d": "5-8" };

const STATUS_CODES = { emploi: 1, chômeur: 2, inactif: 3 } as const;
const NO_AGE = -1;

export function traitsOf({ table }: Population, settings: Settings): Traits {
  const months = numberCells(table, "q1g");
  const q1e = textCells(table, "q1e");
  const q2 = textCells(table, "q2");
  const isced = textCells(table, "isced");
  const birthPostalCode = textCells(table, "birthPostalCode");
  const [q1, q1f, typedStatus] = [textCells(table, "q1"), textCells(table, "q1f"), textCells(table, "status")];
  const statuses = new Uint8Array(table.rowCount);
  const ages = new Int16Array(table.rowCount).fill(NO_AGE);
  const birth = numberCells(table, "birthDate");
  const entry = numberCells(table, "entryDate");
  for (let row = 0; row < table.rowCount; row += 1) {
    const answers = { q1: q1(row), q1e: q1e(row), q1f: q1f(row), status: typedStatus(row) } as LabourAnswers;
    const status = labourStatus(answers, settings);
    if (status !== null) statuses[row] = STATUS_CODES[status];
    const [born, entered] = [birth(row), entry(row)];
    if (born !== undefined && entered !== undefined && born <= entered) ages[row] = age(born, entered);
  }
  const ageOf: NumberCells = (row) => (ages[row] === NO_AGE ? undefined : ages[row]);
  const unemployed = (row: number): boolean => statuses[row] === STATUS_CODES.chômeur;
  return {
    unemployed,
    longTermUnemployed: (row) => unemployed(row) && isLongTerm(settings, months(row), ageOf(row)),
    inactive: (row) => statuses[row] === STATUS_CODES.inactif,
    employed: (row) => statuses[row] === STATUS_CODES.emploi,
    inTraining: q1e,
    age: ageOf,
    level: (row) => LEVELS[q2(row) ?? ""] ?? (isced(row) as Level | undefined),
    disabled: textCells(table, "q3"),
    minimumIncome: textCells(table, "q4"),
    housing: textCells(table, "q5"),
    foreignParent: textCells(table, "q6"),
    bornAbroad: (row) => birthPostalCode(row) === "99999",
    thirdCountry: textCells(table, "thirdCountry"),
    priorityArea: textCells(table, "qpv"),
    settings,
  };
}

/** Setting D3: more than 6 months under 25 and more than 12 afterwards, or 12 months and more at any age. */
function isLongTerm({ D3 }: Settings, months: number | undefined, years: number | undefined): boolean {
  if (months === undefined) return false;
  if (D3 === "droit national") return months >= 12;
  return years !== undefined && months > (years < 25 ? 6 : 12);
}
