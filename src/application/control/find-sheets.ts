import { SHEET_KINDS, SHEETS, type SheetKind } from "../../core/questionnaire/sheets";
import { SEARCHED_ROWS } from "../../core/reading/heading-row";
import {
  findSettingsSheet,
  holdsYear,
  namedFor,
  partByHeadings,
  partsByName,
  partByLongerName,
  type SheetParts,
} from "../../core/reading/recognise";
import type { SheetGrid } from "../../core/reading/sheet-grid";
import { listText } from "../../core/text/french";
import type { JobControl } from "../ports/progress";
import { UserError } from "../ports/user-error";
import type { Workbook, WorkbookInfo } from "../ports/workbook";

/** How a sheet came to play its part. */
export type Recognition = "hand" | "name" | "headings";

export interface FoundPart {
  readonly kind: SheetKind;
  readonly how: Recognition;
  readonly grid: SheetGrid;
  /** Sheets that could have played it as well: told to the person. */
  readonly others: readonly string[];
}

export interface FoundSheets {
  readonly workbook: WorkbookInfo;
  readonly settings: SheetGrid | null;
  /** In the order of {@link SHEET_KINDS}. */
  readonly parts: readonly FoundPart[];
  /** Every sheet whose first rows decided of the parts. */
  readonly lookedAt: readonly string[];
}

/** Sheets that are looked at for their headings: a bound for workbooks of a hundred sheets. */
const MOST_SEARCHED = 12;

/**
 * Finds and reads the sheets of a control: by hand, then by their exact name, then by their headings, where a name that holds the year is preferred, then
 * the first. Sheets written by us are never taken for data; a sheet chosen by hand that is gone is passed over.
 * @param yearOf the year asked for, once Paramètres has been read.
 */
export async function findSheets(
  workbook: Workbook,
  byHand: SheetParts,
  yearOf: (settings: SheetGrid | null) => number | undefined,
  job?: JobControl,
): Promise<FoundSheets> {
  const info = await workbook.describe();
  const names = info.sheets.filter(({ mark }) => mark === null).map(({ name }) => name);
  const settingsName = findSettingsSheet(names);
  const settings = settingsName === null ? null : await workbook.readSheet(settingsName, job);
  const year = yearOf(settings);

  const chosen = Object.fromEntries(Object.entries(byHand).filter(([, name]) => names.includes(name))) as SheetParts;
  const sure: SheetParts = { ...partsByName(names), ...chosen };
  // Without a sheet named Participants, any sheet may hold them.
  const searching = sure.participants === undefined;
  const free = names.filter((name) => name !== settingsName && !Object.values(sure).includes(name));
  const worthLooking = free.filter((name) => {
    const kind = namedFor(name);
    return searching || (kind !== null && chosen[kind] === undefined);
  });
  const lookedAt = ofTheYearFirst(worthLooking, year).slice(0, MOST_SEARCHED);
  const grids = new Map<string, SheetGrid>();
  const candidates = new Map<SheetKind, string[]>();
  for (const name of lookedAt) {
    // A sheet that is likely to be read is read at once; the first rows are enough for one that only might be.
    const grid = await (searching ? workbook.readSheet(name, job) : workbook.readRows(name, 0, SEARCHED_ROWS - 1, job));
    const kind = partByLongerName(grid) ?? (searching ? partByHeadings(grid) : null);
    if (kind === null) continue;
    candidates.set(kind, [...(candidates.get(kind) ?? []), name]);
    if (searching) grids.set(name, grid);
  }

  const parts: FoundPart[] = [];
  for (const kind of SHEET_KINDS) {
    const able = candidates.get(kind) ?? [];
    const name = sure[kind] ?? able[0];
    if (name === undefined) continue;
    const how = chosen[kind] !== undefined ? "hand" : sure[kind] !== undefined ? "name" : "headings";
    const others = how === "hand" ? [] : able.filter((other) => other !== name);
    parts.push({ kind, how, grid: grids.get(name) ?? (await workbook.readSheet(name, job)), others });
  }
  return { workbook: info, settings, parts, lookedAt };
}

/** @throws UserError when a sheet chosen by hand is gone, or when there is no Participants sheet. */
export function refuseMissing({ workbook: { name, sheets }, parts }: FoundSheets, byHand: SheetParts): void {
  for (const [kind, chosen] of Object.entries(byHand)) {
    if (!sheets.some((sheet) => sheet.mark === null && sheet.name === chosen))
      throw new UserError(
        `La feuille « ${chosen} », choisie pour ${SHEETS[kind as SheetKind].name}, n'existe plus dans le classeur : choisissez-en une autre.`,
      );
  }
  if (!parts.some(({ kind }) => kind === "participants")) {
    throw new UserError(
      `${name === "" ? "Le classeur" : `Le classeur « ${name} »`} n'a pas de feuille Participants reconnaissable : nommez-la « Participants », ou choisissez la feuille dans le volet.`,
    );
  }
}

/** The sheets whose name holds the year asked for, then the others; otherwise in the order of the workbook. */
function ofTheYearFirst(names: readonly string[], year: number | undefined): readonly string[] {
  if (year === undefined) return names;
  const ofTheYear = names.filter((name) => holdsYear(name, year));
  return [...ofTheYear, ...names.filter((name) => !ofTheYear.includes(name))];
}

/** Which sheet is read when several could be, and how to choose another one. */
export function severalSheets({ kind, grid, others }: FoundPart): string {
  const { name } = SHEETS[kind];
  const left = `${listText(others.map((other) => `« ${other} »`))} ${others.length > 1 ? "ne le sont" : "ne l'est"} pas`;
  return `Plusieurs feuilles peuvent servir de ${name} : « ${grid.name} » est lue, ${left}. Pour en lire une autre, choisissez-la dans l'onglet Données du volet, ou nommez-la exactement « ${name} ».`;
}
