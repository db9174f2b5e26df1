import { SHEET_KINDS, SHEETS, type SheetKind } from "../../core/questionnaire/sheets";
import { findSettingsSheet, partByHeadings, partsByName, type SheetParts } from "../../core/reading/recognise";
import type { SheetGrid } from "../../core/reading/sheet-grid";
import type { JobControl } from "../ports/progress";
import { UserError } from "../ports/user-error";
import type { Workbook, WorkbookInfo } from "../ports/workbook";

export interface FoundSheets {
  readonly workbook: WorkbookInfo;
  readonly settings: SheetGrid | null;
  readonly grids: Readonly<Partial<Record<SheetKind, SheetGrid>>>;
  /** Which parts were recognised by their headings alone: told to the person. */
  readonly byHeadings: readonly SheetKind[];
}

/** Sheets that are looked at for their headings when none is named Participants: a bound for workbooks of a hundred sheets. */
const MOST_SEARCHED = 12;

/**
 * Finds and reads the sheets of a control: by hand, then by name, then by headings. Sheets written by us are never taken for data.
 * @throws UserError when there is no Participants sheet.
 */
export async function findSheets(workbook: Workbook, byHand: SheetParts, control?: JobControl): Promise<FoundSheets> {
  const info = await workbook.describe();
  const candidates = info.sheets.filter(({ mark }) => mark === null).map(({ name }) => name);
  for (const [kind, name] of Object.entries(byHand)) {
    if (!candidates.includes(name))
      throw new UserError(
        `La feuille « ${name} », choisie pour ${SHEETS[kind as SheetKind].name}, n'existe plus dans le classeur : choisissez-en une autre.`,
      );
  }
  const parts: Partial<Record<SheetKind, string>> = { ...partsByName(candidates), ...byHand };
  const grids: Partial<Record<SheetKind, SheetGrid>> = {};
  const byHeadings: SheetKind[] = [];
  const settingsName = findSettingsSheet(candidates);
  const settings = settingsName === null ? null : await workbook.readSheet(settingsName, control);
  for (const kind of SHEET_KINDS) {
    const name = parts[kind];
    if (name !== undefined) grids[kind] = await workbook.readSheet(name, control);
  }
  if (!grids.participants) {
    const free = candidates
      .filter((name) => name !== settingsName && !Object.values(parts).includes(name))
      .slice(0, MOST_SEARCHED);
    for (const name of free) {
      const grid = await workbook.readSheet(name, control);
      const kind = partByHeadings(grid);
      if (kind === null || grids[kind]) continue;
      grids[kind] = grid;
      byHeadings.push(kind);
    }
  }
  if (!grids.participants) {
    throw new UserError(
      `${info.name === "" ? "Le classeur" : `Le classeur « ${info.name} »`} n'a pas de feuille Participants reconnaissable : nommez-la « Participants », ou choisissez la feuille dans le volet.`,
    );
  }
  return { workbook: info, settings, grids, byHeadings };
}
