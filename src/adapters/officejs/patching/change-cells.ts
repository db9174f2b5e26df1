import { CORRECTION_KEY, correctionText } from "../../../application/ports/cut-correction";
import { FormulaRefusal } from "../../../application/ports/formula-refusal";
import { givingWay } from "../../../application/ports/give-way";
import { InterruptedChange } from "../../../application/ports/interrupted-change";
import { throwIfCancelled, type JobControl } from "../../../application/ports/progress";
import { changedCell, movedRow } from "../../../application/ports/row-identity";
import { allTakenBack } from "../../../application/ports/taken-back";
import { UserError } from "../../../application/ports/user-error";
import type { CellChange } from "../../../application/ports/workbook";
import { excelCode, translateError } from "../session/excel-errors";
import { RequestBudget, runExcel } from "../session/excel-session";
import { writableSheets } from "../session/find-sheets";
import { changeSetting } from "../settings";
import { GENERAL_FORMAT } from "./cell-inputs";
import { askStates, concernedCells, inItsRow, type CellState } from "./cell-states";
import { chunksOf, takeBack, writeChecked, type PreparedChange } from "./checked-write";
import { asOwnWrite } from "./own-writes";

/** See the port. Everything is checked before the first cell changes; a failure on the way puts back what was changed. */
export async function changeCells(
  changes: readonly CellChange[],
  control?: JobControl,
): Promise<readonly CellChange[]> {
  throwIfCancelled(control);
  if (changes.length === 0) return [];
  return runExcel(changes[0]?.sheet ?? null, async (context) => {
    const bySheet = await prepare(context, changes, control);
    throwIfCancelled(control);
    const formats = new Map([...bySheet.values()].flat().map(({ change, before }) => [change, before.format]));
    const undos = await allTakenBack(changes, (change) => formats.get(change) ?? GENERAL_FORMAT, givingWay(control));
    await asOwnWrite(rowsOf(changes), () => apply(bySheet, undos, control));
    return undos;
  });
}

function rowsOf(changes: readonly CellChange[]): { readonly sheet: string; readonly rows: Set<number> }[] {
  const rows = new Map<string, Set<number>>();
  for (const { sheet, position } of changes) rows.set(sheet, (rows.get(sheet) ?? new Set()).add(position.row));
  return [...rows].map(([sheet, own]) => ({ sheet, rows: own }));
}

async function prepare(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  control: JobControl | undefined,
): Promise<Map<string, PreparedChange[]>> {
  const sheets = await writableSheets(
    context,
    changes.map((change) => change.sheet),
    (sheet) => {
      sheet.autoFilter.load("isDataFiltered");
      sheet.tables.load("items/name,items/autoFilter/isDataFiltered");
    },
  );
  const all = new Map<string, PreparedChange[]>();
  for (const [name, sheet] of sheets) {
    const prepared: PreparedChange[] = [];
    refuseFilter(sheet);
    const own = changes.filter((change) => change.sheet === name);
    const budget = new RequestBudget(context, control);
    const states = await askStates(sheet, concernedCells(own), budget);
    await budget.send();
    const stateAt = states();
    for (const change of own) {
      if (!inItsRow(change, stateAt)) throw movedRow(sheet.name, change.position.row);
      const before = stateAt(change.position);
      refuseSurprise(sheet.name, change, before);
      prepared.push({ change, sheet, before });
    }
    const formulas = prepared.filter(({ before }) => before.formula !== null).map(({ change }) => change);
    if (formulas.length > 0) throw new FormulaRefusal(sheet.name, formulas);
    all.set(name, prepared);
  }
  return all;
}

/** With rows filtered out, Excel puts written values in the wrong rows. */
export function refuseFilter(sheet: Excel.Worksheet): void {
  const filtered =
    sheet.autoFilter.isDataFiltered || sheet.tables.items.some((table) => table.autoFilter.isDataFiltered);
  if (filtered) {
    throw new UserError(
      `Un filtre est actif sur la feuille « ${sheet.name} » : affichez toutes les lignes (Données, Effacer), puis recommencez.`,
    );
  }
}

function refuseSurprise(sheet: string, { position, expected }: CellChange, before: CellState): void {
  // Errors share one object per code: equal means identical.
  if (before.value !== expected) throw changedCell(sheet, position);
}

async function apply(
  bySheet: ReadonlyMap<string, readonly PreparedChange[]>,
  undos: readonly CellChange[],
  control: JobControl | undefined,
): Promise<void> {
  const begun: PreparedChange[][] = [];
  let done = 0;
  let moved: PreparedChange[] = [];
  const chunks = [...bySheet.values()].flatMap((prepared) => [...chunksOf(prepared)]);
  const context = chunks[0]?.[0]?.sheet.context as Excel.RequestContext | undefined;
  // One request is done or not; between several, the pane may close.
  const marked = chunks.length > 1 && context ? context : null;
  try {
    if (marked) await changeSetting(marked, CORRECTION_KEY, correctionText(undos[0]?.sheet ?? "", undos.length));
    for (const chunk of chunks) {
      control?.progress?.({ label: `Correction de ${chunk[0]?.sheet.name}`, done, total: undos.length });
      throwIfCancelled(control);
      done += chunk.length;
      begun.push(chunk);
      moved = await writeChecked(chunk);
      if (moved[0]) throw movedRow(moved[0].change.sheet, moved[0].change.position.row);
    }
    await unmark(marked);
  } catch (error) {
    const left = await takeAllBack(begun, new Set(moved), error, undos);
    await unmark(marked);
    const first = moved[0]?.change ?? left[0]?.change;
    throw first && left.length > 0 ? movedRow(first.sheet, first.position.row, left.length) : error;
  }
}

/** All is written by then: a mark that stays tells the person to control again, which spoils nothing. */
async function unmark(context: Excel.RequestContext | null): Promise<void> {
  if (!context) return;
  try {
    await changeSetting(context, CORRECTION_KEY, null);
    await context.sync();
  } catch (error) {
    if (excelCode(error) === null) throw error;
  }
}

/** What was changed in rows that moved since stays with them: it was meant for them. Answers these. */
async function takeAllBack(
  begun: readonly PreparedChange[][],
  restored: ReadonlySet<PreparedChange>,
  error: unknown,
  undos: readonly CellChange[],
): Promise<PreparedChange[]> {
  try {
    const left: PreparedChange[] = [];
    for (const chunk of begun) left.push(...(await takeBack(chunk.filter((item) => !restored.has(item)))));
    return left;
  } catch {
    const told = translateError(error, undos[0]?.sheet ?? null);
    throw told instanceof UserError ? new InterruptedChange(told.message, undos) : error;
  }
}
