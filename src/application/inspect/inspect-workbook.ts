import { mapSheet, type SheetMapping } from "../../core/reading/headings";
import type { SheetGrid } from "../../core/reading/sheet-grid";
import { findSheets, type FoundPart } from "../control/find-sheets";
import type { RememberedChoices } from "../control/remembered-choices";
import type { JobControl } from "../ports/progress";
import type { SheetInfo, Workbook } from "../ports/workbook";

export interface InspectedSheet extends FoundPart {
  readonly name: string;
  /** Null when no heading row was found. */
  readonly mapping: SheetMapping | null;
}

/** What a workbook looks like before any control; unlike a control it never refuses, so that a person can put things right. */
export interface Inspection {
  /** The person's own sheets, in order; those written by the add-in are left out. */
  readonly sheets: readonly SheetInfo[];
  readonly settings: SheetGrid | null;
  readonly parts: readonly InspectedSheet[];
}

/**
 * Finds the sheets and columns of a workbook, with the choices made by hand over what is recognised.
 * @param yearOf the year asked for, once Paramètres has been read: among several sheets, the one of that year is preferred.
 */
export async function inspectWorkbook(
  workbook: Workbook,
  choices: RememberedChoices,
  yearOf: (settings: SheetGrid | null) => number | undefined,
  job?: JobControl,
): Promise<Inspection> {
  const found = await findSheets(workbook, choices.sheets, yearOf, job);
  const parts = found.parts.map((part) => ({ ...part, name: part.grid.name, mapping: mapPart(part, choices) }));
  return { sheets: found.workbook.sheets.filter(({ mark }) => mark === null), settings: found.settings, parts };
}

/** The same inspection under other choices of columns, without reading the sheets again. */
export function remapColumns(inspection: Inspection, choices: RememberedChoices): Inspection {
  const parts = inspection.parts.map((part) => ({ ...part, mapping: mapPart(part, choices) }));
  return { ...inspection, parts };
}

function mapPart({ grid, kind }: FoundPart, { columns, ignored }: RememberedChoices): SheetMapping | null {
  return mapSheet(grid, kind, columns[kind], ignored?.[kind]);
}
