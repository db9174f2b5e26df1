import { yearOf } from "../../core/domain/day";
import type { Programme } from "../../core/domain/programme";
import type { Catalogue } from "../../core/fiche/catalogue";
import { choicesFor, withChoices, type PreparationChoices } from "../../core/preparation/choices";
import { sexByCivility, type SheetProposal } from "../../core/preparation/proposal";
import { proposeSheets } from "../../core/preparation/propose-sheets";
import type { SheetGrid } from "../../core/reading/sheet-grid";
import { missingParticipantColumns, type MissingColumn } from "../../core/rules/structure/missing-columns";
import { foldWords } from "../../core/text/fold";
import { counted, listText } from "../../core/text/french";
import type { Clock } from "../ports/clock";
import type { JobControl } from "../ports/progress";
import { UserError } from "../ports/user-error";
import type { Workbook } from "../ports/workbook";
import { runInSlices } from "../time-slices";

/** What a workbook of any shape probably holds. */
export interface Preparation {
  readonly workbookName: string;
  /** The sheets that were looked at, with their cells. */
  readonly grids: readonly SheetGrid[];
  readonly proposals: readonly SheetProposal[];
  /** Hidden sheets, and those beyond the first ones: nobody looked at them. */
  readonly passedOver: readonly string[];
  /** What stands on the sheets and is never read, in French sentences. */
  readonly unread: readonly string[];
}

export interface PreparationDependencies {
  readonly catalogue: Catalogue;
  readonly clock: Clock;
}

/** Sheets looked at: a bound for workbooks that are an archive. */
const MOST_SHEETS = 60;

/**
 * Looks at every sheet that can be seen and proposes what it is, with the person's choices in the place of proposals. Nothing is applied.
 * @throws UserError when no sheet has anything in it.
 */
export async function proposePreparation(
  workbook: Workbook,
  choices: PreparationChoices,
  { catalogue, clock }: PreparationDependencies,
  job?: JobControl,
): Promise<Preparation> {
  const { name, sheets } = await workbook.describe();
  const own = sheets.filter(({ mark }) => mark === null);
  const seen = own.some(({ hidden }) => !hidden) ? own.filter(({ hidden }) => !hidden) : own;
  const looked = seen.slice(0, MOST_SHEETS);
  const grids: SheetGrid[] = [];
  for (const { name: sheet } of looked)
    grids.push(await (workbook.readWithMarks?.(sheet, job) ?? workbook.readSheet(sheet, job)));
  if (grids.every(({ rowCount }) => rowCount === 0))
    throw new UserError(
      `Le classeur « ${name} » n'a aucune cellule remplie : choisissez celui qui contient vos participants.`,
      "open",
    );
  const basis = {
    operations: operationsOf(catalogue),
    pivotYear: yearOf(clock.today()),
    chosenRole: (sheet: string) => choicesFor(choices, sheet)?.role,
  };
  const work = proposeSheets(grids.map(withoutFar), basis);
  const proposals = await runInSlices(work, clock, job, ({ sheet }) =>
    job?.progress?.({ label: `Lecture de ${sheet}`, done: 0, total: 1 }),
  );
  const chosen = withChoices(proposals, choices);
  const names = new Set(looked.map((sheet) => sheet.name));
  return {
    workbookName: name,
    grids,
    proposals: chosen,
    passedOver: own.filter((sheet) => !names.has(sheet.name)).map((sheet) => sheet.name),
    unread: await unreadOn(workbook, chosen, job),
  };
}

/** « 14 lignes sont colorées » : yellow for those who left says something to the person, and nothing here. */
async function unreadOn(workbook: Workbook, proposals: readonly SheetProposal[], job?: JobControl): Promise<string[]> {
  const told: string[] = [];
  for (const { sheet, role, firstDataRow } of proposals) {
    if (role === "ignored" || role === "settings" || !workbook.unreadMarks) continue;
    const { coloredRows, comments } = await workbook.unreadMarks(sheet, firstDataRow, job);
    const seen = [
      ...(coloredRows > 0 ? [counted(coloredRows, "ligne est colorée", "lignes sont colorées")] : []),
      ...(comments > 0 ? [counted(comments, "cellule porte un commentaire", "cellules portent un commentaire")] : []),
    ];
    if (seen.length > 0)
      told.push(`Feuille « ${sheet} » : ${listText(seen)} : le contrôle ne lit ni couleurs ni commentaires.`);
  }
  return told;
}

/** What each sheet of people still lacks, with the sheets that complete it. */
export function missingFrom(
  sheet: SheetProposal,
  all: readonly SheetProposal[],
  programme: Programme,
): readonly MissingColumn[] {
  if (sheet.role !== "participants") return [];
  const known = knownFields(sheet, all);
  return missingParticipantColumns((field) => known.has(field), programme);
}

/** The fields of people that a sheet gives, with its name and the sheets that complete it. */
export function knownFields({ columns, ofName }: SheetProposal, all: readonly SheetProposal[]): ReadonlySet<string> {
  const has = new Set<string>([...(ofName ? [ofName.field] : []), ...(sexByCivility({ columns }) ? ["sex"] : [])]);
  for (const one of [columns, ...all.filter((other) => other.role === "complement").map((other) => other.columns)])
    for (const { kind, fields } of one) if (kind === "participants") for (const field of fields) has.add(field);
  return has;
}

/** Cells thousands of rows below the others are nobody's. */
function withoutFar(grid: SheetGrid): SheetGrid {
  if (!grid.far) return grid;
  const rowCount = grid.far.from - grid.firstRow;
  return { ...grid, rowCount, columns: grid.columns.map((column) => column.slice(0, rowCount)) };
}

/** Each fiche by its id, its number and its title, where that names one only. */
function operationsOf({ fiches }: Catalogue): ReadonlyMap<string, string> {
  const named = new Map<string, string | null>();
  const put = (text: string, id: string): void => {
    const key = foldWords(text);
    named.set(key, named.has(key) && named.get(key) !== id ? null : id);
  };
  for (const { id, number, title } of fiches) {
    put(id, id);
    if (number !== undefined && number !== null) put(number, id);
    put(title, id);
  }
  return new Map([...named].flatMap(([key, id]) => (id === null ? [] : [[key, id]])));
}
