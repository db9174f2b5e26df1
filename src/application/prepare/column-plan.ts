import type { Programme } from "../../core/domain/programme";
import { fieldOf } from "../../core/questionnaire/sheets";
import type { SheetMapping } from "../../core/reading/headings";
import { missingParticipantColumns } from "../../core/rules/structure/missing-columns";

/** The columns that a sheet of people lacks, and where its headings stand. */
export interface ColumnPlan {
  readonly sheet: string;
  /** Sheet row, from 0. */
  readonly headingRow: number;
  /** Headings of that row, by their columns, as they were read. */
  readonly titles: readonly { readonly column: number; readonly title: string }[];
  /** Fields without which people are not counted. */
  readonly required: readonly PlannedColumn[];
  /** Fields that are asked for, and without which people are counted all the same. */
  readonly wished: readonly PlannedColumn[];
}

export interface PlannedColumn {
  readonly field: string;
  readonly heading: string;
}

/** What could be added to a sheet of people as it is read now. */
export function planOf({ sheet, headingRow, headings, columns }: SheetMapping, programme: Programme): ColumnPlan {
  const known = new Set(columns.map(({ field }) => field));
  const missing = missingParticipantColumns((field) => known.has(field), programme);
  const fields = (blocking: boolean): PlannedColumn[] =>
    missing
      .filter((one) => one.blocking === blocking)
      .map(({ field }) => ({ field, heading: fieldOf("participants", field).heading }));
  return {
    sheet,
    headingRow,
    titles: headings.flatMap(({ column, heading, titled }) => (titled ? [{ column, title: heading }] : [])),
    required: fields(true),
    wished: fields(false),
  };
}
