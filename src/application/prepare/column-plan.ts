import type { Programme } from "../../core/domain/programme";
import type { SheetProposal } from "../../core/preparation/proposal";
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
  return {
    sheet,
    headingRow,
    titles: headings.flatMap(({ column, heading, titled }) => (titled ? [{ column, title: heading }] : [])),
    ...planned(new Set(columns.map(({ field }) => field)), programme),
  };
}

/**
 * The same of a sheet as it is proposed.
 * @param known the fields that it has, or that another sheet completes it with.
 */
export function planOfProposal(
  { sheet, headingRow, columns }: SheetProposal,
  known: ReadonlySet<string>,
  programme: Programme,
): ColumnPlan {
  const titles = columns
    .filter(({ title }) => title !== "")
    .map(({ column, above, title }) => ({ column, title: `${above} ${title}`.trim() }));
  return { sheet, headingRow, titles, ...planned(known, programme) };
}

/** All that lacks, and what lacks once that is there: Q1f is asked of whoever answers Q1. */
function planned(known: ReadonlySet<string>, programme: Programme): Pick<ColumnPlan, "required" | "wished"> {
  const fields = new Map<string, boolean>();
  for (let before = -1; before < fields.size;) {
    before = fields.size;
    const missing = missingParticipantColumns((field) => known.has(field) || fields.has(field), programme);
    for (const { field, blocking } of missing) fields.set(field, blocking);
  }
  const of = (wanted: boolean): PlannedColumn[] =>
    [...fields].flatMap(([field, blocking]) =>
      blocking === wanted ? [{ field, heading: fieldOf("participants", field).heading }] : [],
    );
  return { required: of(true), wished: of(false) };
}
