import { counted, listText, numberText } from "../../core/text/french";
import type { ColumnPlan } from "../prepare/column-plan";

/** Columns that decide who is counted and that a sheet of people lacks: as long as they do, most of what a control finds says nothing. */
export interface MissingColumns {
  readonly sheet: string;
  /** Their headings in the template; « A ou B » where either would do. */
  readonly headings: readonly string[];
  /** Rows that are not counted, of all rows. */
  readonly leftOut: number;
  readonly rows: number;
  /** How they could be added to the sheet. */
  readonly plan: ColumnPlan;
}

/** That in one sentence, whoever shows it. */
export function missingColumnsText({ sheet, headings, leftOut, rows }: MissingColumns): string {
  const columns =
    headings.length === 1 ? "une colonne qui décide" : `${numberText(headings.length)} colonnes qui décident`;
  return `Il manque à la feuille « ${sheet} » ${columns} de qui est compté : ${listText(headings)} (${counted(leftOut, "ligne laissée", "lignes laissées")} de côté sur ${numberText(rows)}).`;
}
