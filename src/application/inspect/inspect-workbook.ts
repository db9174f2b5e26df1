import { SHEET_KINDS, type SheetKind } from "../../core/questionnaire/sheets";
import { mapSheet, type SheetMapping } from "../../core/reading/headings";
import { findSettingsSheet, partByHeadings, partsByName } from "../../core/reading/recognise";
import type { SheetGrid } from "../../core/reading/sheet-grid";
import type { RememberedChoices } from "../control/remembered-choices";
import type { JobControl } from "../ports/progress";
import type { SheetInfo, Workbook } from "../ports/workbook";

/** How a sheet came to play its part. */
export type Recognition = "hand" | "name" | "headings";

export interface InspectedSheet {
  readonly kind: SheetKind;
  readonly name: string;
  readonly how: Recognition;
  readonly grid: SheetGrid;
  /** Null when no heading row was found. */
  readonly mapping: SheetMapping | null;
}

/** What a workbook looks like before any control; unlike a control it never refuses, so that a person can put things right. */
export interface Inspection {
  /** The person's own sheets, in order; those written by the add-in are left out. */
  readonly sheets: readonly SheetInfo[];
  readonly settingsSheet: string | null;
  readonly parts: readonly InspectedSheet[];
}

/** Sheets looked at for their headings: a bound for workbooks of a hundred sheets. */
const MOST_SEARCHED = 12;

/** Finds the sheets and columns of a workbook, with the choices made by hand over what is recognised. */
export async function inspectWorkbook(
  workbook: Workbook,
  choices: RememberedChoices,
  job?: JobControl,
): Promise<Inspection> {
  const { sheets } = await workbook.describe();
  const own = sheets.filter(({ mark }) => mark === null);
  const names = own.map(({ name }) => name);
  const settingsSheet = findSettingsSheet(names);
  const byName = partsByName(names);
  const parts: InspectedSheet[] = [];
  const add = (kind: SheetKind, grid: SheetGrid, how: Recognition): void => {
    parts.push({ kind, name: grid.name, how, grid, mapping: mapSheet(grid, kind, choices.columns[kind] ?? {}) });
  };
  for (const kind of SHEET_KINDS) {
    const hand = choices.sheets[kind];
    const chosen = hand !== undefined && names.includes(hand) ? hand : undefined;
    const name = chosen ?? byName[kind];
    if (name !== undefined) add(kind, await workbook.readSheet(name, job), chosen === undefined ? "name" : "hand");
  }
  if (!parts.some(({ kind }) => kind === "participants")) {
    const taken = new Set([settingsSheet, ...parts.map(({ name }) => name)]);
    for (const name of names.filter((candidate) => !taken.has(candidate)).slice(0, MOST_SEARCHED)) {
      const grid = await workbook.readSheet(name, job);
      const kind = partByHeadings(grid);
      if (kind !== null && !parts.some((part) => part.kind === kind)) add(kind, grid, "headings");
    }
  }
  parts.sort((a, b) => SHEET_KINDS.indexOf(a.kind) - SHEET_KINDS.indexOf(b.kind));
  return { sheets: own, settingsSheet, parts };
}

/** The same inspection under other choices of columns, without reading the sheets again. */
export function remapColumns(inspection: Inspection, choices: RememberedChoices): Inspection {
  const parts = inspection.parts.map((part) => ({
    ...part,
    mapping: mapSheet(part.grid, part.kind, choices.columns[part.kind] ?? {}),
  }));
  return { ...inspection, parts };
}
