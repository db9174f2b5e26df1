/** The two programming periods whose questionnaires and indicators the product knows. */
export type Programme = "fse-2014-2020" | "fse-plus-2021-2027";

export const PROGRAMMES: readonly Programme[] = ["fse-2014-2020", "fse-plus-2021-2027"];

/** As a person writes and reads them (docs/contract.md 1). */
export const PROGRAMME_LABELS: Readonly<Record<Programme, string>> = {
  "fse-2014-2020": "FSE 2014-2020",
  "fse-plus-2021-2027": "FSE+ 2021-2027",
};
