import { ALL_KINDS, SHEETS, type SheetKind } from "../../core/questionnaire/sheets";
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
  /** The sheet is hidden: told to the person, who may have forgotten it. */
  readonly hidden: boolean;
  /** A hidden sheet that bears the name of the part, and was left for one that can be seen. */
  readonly passedOver: string | null;
}

export interface FoundSheets {
  readonly workbook: WorkbookInfo;
  readonly settings: SheetGrid | null;
  /** In the order of {@link ALL_KINDS}. */
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
  const own = info.sheets.filter(({ mark }) => mark === null);
  const hidden = new Set(own.filter((sheet) => sheet.hidden).map(({ name }) => name));
  // A sheet that can be seen goes before a hidden one, whatever their names: what a person does not see is rarely what is meant.
  const names = [...own.filter((sheet) => !sheet.hidden), ...own.filter((sheet) => sheet.hidden)].map(
    ({ name }) => name,
  );
  const settingsName = findSettingsSheet(names);
  const settings = settingsName === null ? null : await workbook.readSheet(settingsName, job);
  const year = yearOf(settings);

  const chosen = Object.fromEntries(Object.entries(byHand).filter(([, name]) => names.includes(name))) as SheetParts;
  const byName = partsByName(names.filter((name) => !hidden.has(name)));
  const byHiddenName = partsByName(names.filter((name) => hidden.has(name)));
  const sure: SheetParts = { ...byHiddenName, ...byName, ...chosen };
  const hiddenParticipants =
    byName.participants === undefined && chosen.participants === undefined ? byHiddenName.participants : undefined;
  // Without a sheet named Participants that can be seen, any sheet may hold them.
  const searching = sure.participants === undefined || hiddenParticipants !== undefined;
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
  for (const kind of ALL_KINDS) {
    const able = candidates.get(kind) ?? [];
    const seen = able.find((other) => !hidden.has(other));
    const passedOver = kind === "participants" && seen !== undefined ? (hiddenParticipants ?? null) : null;
    const name = passedOver === null ? (sure[kind] ?? able[0]) : seen;
    if (name === undefined) continue;
    const how = chosen[kind] !== undefined ? "hand" : sure[kind] === name ? "name" : "headings";
    const others = how === "hand" ? [] : able.filter((other) => other !== name);
    const grid = grids.get(name) ?? (await workbook.readSheet(name, job));
    parts.push({ kind, how, grid, others, hidden: hidden.has(name), passedOver });
  }
  return { workbook: info, settings, parts, lookedAt };
}

/** @throws UserError when a sheet chosen by hand is gone, or when there is no Participants sheet. */
export function refuseMissing({ workbook: { name, sheets }, parts }: FoundSheets, byHand: SheetParts): void {
  for (const [kind, chosen] of Object.entries(byHand)) {
    if (!sheets.some((sheet) => sheet.mark === null && sheet.name === chosen))
      throw new UserError(
        `La feuille « ${chosen} », choisie pour ${SHEETS[kind as SheetKind].name}, n'existe plus dans le classeur : choisissez-en une autre.`,
        "sheets",
      );
  }
  if (!parts.some(({ kind }) => kind === "participants")) {
    throw new UserError(
      `${name === "" ? "Le classeur" : `Le classeur « ${name} »`} n'a pas de feuille Participants reconnaissable : nommez-la « Participants », ou préparez d'abord le classeur.`,
      "prepare",
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
  return `Plusieurs feuilles peuvent servir de ${name} : « ${grid.name} » est lue, ${left}. Pour en lire une autre, choisissez-la dans la rubrique Données du volet, ou nommez-la exactement « ${name} ».`;
}

/** That a hidden sheet is read, or left for one that can be seen. */
export function hiddenSheets({ kind, grid, hidden, passedOver }: FoundPart): string[] {
  const { name } = SHEETS[kind];
  if (passedOver !== null)
    return [
      `La feuille « ${passedOver} » est masquée : elle n'est pas lue, et « ${grid.name} » l'est à sa place. Pour la lire, affichez-la, ou choisissez-la dans la rubrique Données du volet.`,
    ];
  return hidden
    ? [
        `La feuille « ${grid.name} », lue comme ${name}, est masquée : affichez-la pour vérifier que ce sont les bonnes données.`,
      ]
    : [];
}
