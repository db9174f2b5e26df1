import { ASIDE, formerMark, keptMark, newMark } from "../../../application/ports/passing-marks";
import type { SheetDraft, SheetNames } from "../../../application/ports/workbook";
import { hasOwnSigns, ownCandidates, SIGN_ROWS } from "../../../application/ports/own-sheet";
import { UserError } from "../../../application/ports/user-error";
import type { DateSystem } from "../../../core/domain/cell";
import { protectedSheet } from "../session/find-sheets";
import { readSheets, type MarkedSheet } from "../session/sheet-marks";

/** See list-sheet.ts. */
export const LISTS_NAME = "Listes (bilan-plie)";

/** Where one draft goes. */
export interface SheetPlan {
  readonly draft: SheetDraft;
  /** The name that the sheet will bear. */
  readonly name: string;
  /** The name and the mark that it bears while it is drawn. */
  readonly passingName: string;
  readonly passingMark: string;
  /** The sheet that it takes the place of; null for a new one. */
  readonly replaces: MarkedSheet | null;
  /** Its place among the sheets at the moment when it is added, from 0; null at the end. */
  readonly position: number | null;
}

/** A sheet that goes once another one has its place. */
export interface FormerSheet {
  readonly id: string;
  readonly mark: string;
  /** The name of the sheet that takes its place. */
  readonly heir: string;
}

export interface WritePlan {
  readonly sheets: readonly SheetPlan[];
  /** Sheets that a cut write never finished; to be taken away first. */
  readonly leftovers: readonly MarkedSheet[];
  /** Those to be taken away last, what earlier writes could not take away among them. */
  readonly former: readonly FormerSheet[];
  /** All sheets but the leftovers, as they were found. */
  readonly standing: readonly MarkedSheet[];
  readonly dateSystem: DateSystem;
  readonly tables: readonly PlannedTable[];
}

/** A table of the workbook: names are unique in it, whatever the sheet. */
export interface PlannedTable {
  /** In lower case. */
  readonly name: string;
  readonly sheetId: string;
}

/**
 * Looks at the workbook before anything is written. Two requests.
 * @throws UserError when a sheet to replace, or the workbook, is protected.
 */
export async function planSheets(context: Excel.RequestContext, drafts: readonly SheetDraft[]): Promise<WritePlan> {
  const protection = context.workbook.protection.load("protected");
  const tables = context.workbook.tables.load("items/name,items/worksheet/id");
  const signs = new Map<string, Excel.Range>();
  const { sheets, dateSystem } = await readSheets(context, (sheet) => {
    const wanted = sheet.name.toLowerCase();
    if (!drafts.some(({ mark, name }) => mark !== undefined && wanted.startsWith(name.toLowerCase()))) return;
    signs.set(sheet.id, sheet.getRangeByIndexes(0, 0, SIGN_ROWS, 1).untrack().load("values"));
  });
  if (protection.protected)
    throw new UserError(
      "La structure du classeur est protégée, aucune feuille ne peut être ajoutée : ôtez la protection (onglet Révision), puis recommencez.",
    );
  const leftovers = await leftoversOf(context, sheets, drafts);
  const standing = sheets.filter((sheet) => !leftovers.includes(sheet));
  const order: Placed[] = [...standing];
  const taken: { readonly name: string }[] = [...standing];
  const plans = drafts.map((draft): SheetPlan => {
    const old = ownSheet(standing, draft, signs);
    if (old?.protected) throw protectedSheet(old.name);
    const passing = freeName(passingName(draft.name), taken);
    const name = old && !old.name.includes(ASIDE) ? old.name : freeName(draft.name, taken);
    taken.push({ name: passing }, { name });
    const place = order.findIndex(
      old ? (sheet) => sheet === old : ({ mark }) => mark !== null && (draft.before ?? []).includes(mark),
    );
    order.splice(place < 0 ? order.length : place, 0, { mark: draft.mark ?? null });
    return {
      draft,
      name,
      passingName: passing,
      passingMark: newMark(draft.mark ?? draft.name),
      replaces: old ?? null,
      position: place < 0 ? null : place,
    };
  });
  const going = new Set(leftovers.map(({ id }) => id));
  const staying = tables.items.map(tableOf).filter(({ sheetId }) => !going.has(sheetId));
  return { sheets: plans, leftovers, former: formerOf(standing, plans), standing, dateSystem, tables: staying };
}

interface Placed {
  readonly mark: string | null;
}

const tableOf = ({ name, worksheet }: Excel.Table): PlannedTable => ({
  name: name.toLowerCase(),
  sheetId: worksheet.id,
});

export function namesOf({ sheets }: WritePlan): SheetNames {
  const find = (wanted: string): SheetPlan | undefined => sheets.find(({ draft }) => draft.name === wanted);
  return {
    inLinks: (wanted) => find(wanted)?.name ?? wanted,
    inFormulas: (wanted) => find(wanted)?.passingName ?? wanted,
  };
}

/** A former sheet whose write was cut before its heir had its name is still the one to replace. */
function ownSheet(
  sheets: readonly MarkedSheet[],
  draft: SheetDraft,
  signs: ReadonlyMap<string, Excel.Range>,
): MarkedSheet | undefined {
  if (draft.mark === undefined) return undefined;
  const asItIs = (wanted: string): string => wanted;
  const own = ownCandidates(draft, sheets).find(({ id }) => {
    const texts = (signs.get(id)?.values ?? []).map(([value]) => String(value));
    // An untouched sheet of ours is never empty: one that is was emptied, and nothing is lost with it.
    const isEmpty = texts.every((text) => text === "");
    return isEmpty || hasOwnSigns(draft.model({ inLinks: asItIs, inFormulas: asItIs }), texts);
  });
  const former = formerMark(draft.mark);
  return (
    own ??
    ownCandidates({ name: draft.name, mark: former }, sheets)[0] ??
    sheets.find(({ mark, name }) => mark === former && name.includes(ASIDE))
  );
}

/** The sheets being replaced, and those of earlier writes that are still there: put aside, or kept, as long as the person has not named them. */
function formerOf(sheets: readonly MarkedSheet[], plans: readonly SheetPlan[]): FormerSheet[] {
  return plans.flatMap(({ draft: { mark }, name, replaces }) => {
    if (mark === undefined) return [];
    const aside = new Set([formerMark(mark), keptMark(mark)]);
    return sheets
      .filter((sheet) => sheet === replaces || (aside.has(sheet.mark ?? "") && sheet.name.includes(ASIDE)))
      .map(({ id }) => ({ id, mark, heir: name }));
  });
}

/** Sheets of these drafts that a cut write never finished. An empty one that bears a name of ours is ours even where the mark did not come through. */
async function leftoversOf(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
  drafts: readonly SheetDraft[],
): Promise<MarkedSheet[]> {
  const unfinished = new Set(drafts.map(({ mark, name }) => newMark(mark ?? name)));
  const found = sheets.filter(({ mark }) => mark !== null && unfinished.has(mark));
  const passing = new Set(drafts.map(({ name }) => passingName(name)));
  // A list sheet is hidden in the request that adds it: one that is not was cut there.
  const bare = sheets.filter(
    ({ mark, name, hidden }) => (mark === null && passing.has(name)) || (name === LISTS_NAME && !hidden),
  );
  if (bare.length === 0) return found;
  const used = bare.map(({ id }) =>
    context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true).untrack().load("address"),
  );
  await context.sync();
  return [...found, ...bare.filter((_sheet, index) => used[index]?.isNullObject)];
}

/** The name of a sheet that has been replaced. A formula quotes it, which makes it easy to tell from a text. */
export const asideName = (name: string, sheets: readonly { readonly name: string }[]): string =>
  freeName(name.slice(0, MAX_NAME - ASIDE.length) + ASIDE, sheets);

const MAX_NAME = 31;
// The one curved apostrophe of ours: a straight one would have to be doubled wherever a formula names the sheet.
const PASSING = " (en cours d’écriture)";

const passingName = (name: string): string => name.slice(0, MAX_NAME - PASSING.length) + PASSING;

/** "Bilan", or "Bilan (2)" when a sheet has that name, cut so that the number fits. */
export function freeName(wanted: string, sheets: readonly { readonly name: string }[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    const suffix = ` (${number})`;
    name = wanted.slice(0, MAX_NAME - suffix.length) + suffix;
  }
  return name;
}
