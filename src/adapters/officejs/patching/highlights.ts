import { throwIfCancelled, type JobControl } from "../../../application/ports/progress";
import {
  HIGHLIGHT_KEY,
  memoryText,
  parseMemory,
  type FormerFill,
  type RememberedCells,
} from "../../../application/ports/highlight-memory";
import type { Highlight, HighlightResult } from "../../../application/ports/workbook";
import { MAX_COLUMNS, type CellPosition } from "../../../core/domain/cell";
import { cellsOf } from "../session/areas";
import { RequestBudget, runExcel } from "../session/excel-session";
import { cellsText, paintFills, readFills } from "./fills";
import { protectedSheet, writableSheets } from "../session/find-sheets";
import { changeSetting, readAll } from "../settings";

/** Excel takes about a second for so many scattered cells; a person looks at far fewer. */
const MAX_HIGHLIGHTED = 5_000;

/** See the port. All or nothing: a refusal comes before the first cell is coloured. */
export async function highlight(highlights: readonly Highlight[], control?: JobControl): Promise<HighlightResult> {
  throwIfCancelled(control);
  const { wanted, painted, skipped } = chooseCells(highlights);
  const gradients = await runExcel(highlights[0]?.sheet ?? null, async (context) => {
    const sheets = await writableSheets(context, wanted.keys());
    // The memory changes once, below: each change of it may empty the list of what the person can undo.
    const before = await restore(context, control, { forget: false });
    // Once colours have been given back, stopping would leave the workbook neither as it was nor as it is wanted.
    const budget = new RequestBudget(context, before.gaveBack ? undefined : control);
    const groups: Group[] = [];
    let leftOut = 0;
    for (const [name, cells] of wanted) {
      const sheet = sheets.get(name)!;
      const fillAt = await readFills(sheet, cells, budget);
      const paintable = cells.filter((cell) => !fillAt(cell).isGradient);
      leftOut += cells.length - paintable.length;
      for (const group of groupBy(paintable, (cell) => JSON.stringify([cell.color, fillAt(cell).fill]))) {
        const [first] = group;
        if (!first) continue;
        groups.push({
          sheet,
          cells: group,
          memory: { sheet: sheet.name, sheetId: sheet.id, ours: first.color, former: fillAt(first).fill },
        });
      }
    }
    const memory = groups.map((group) => ({ ...group.memory, cells: cellsText(group.cells) }));
    // Remembered before painting: whatever happens next, the former backgrounds can be given back.
    await changeSetting(
      context,
      HIGHLIGHT_KEY,
      memoryText([...before.kept.flatMap((old) => besides(old, groups)), ...memory]),
    );
    try {
      const paint = new RequestBudget(context);
      for (const { sheet, cells, memory: remembered } of groups) {
        await paintFills(sheet, cells, solid(remembered.ours), paint);
      }
      await paint.send();
    } catch (error) {
      await restore(context, undefined, { forget: true }).catch(() => undefined);
      throw error;
    }
    return leftOut;
  });
  return { painted: painted - gradients, skipped, ...(gradients > 0 ? { gradients } : {}) };
}

/** Cells of one sheet that get one colour and have one same background. */
interface Group {
  readonly sheet: Excel.Worksheet;
  readonly cells: readonly CellPosition[];
  readonly memory: Omit<RememberedCells, "cells">;
}

/** A memory kept from before, without the cells about to be coloured again: these have a newer one. */
function besides(old: RememberedCells, groups: readonly Group[]): RememberedCells[] {
  const again = new Set(
    groups
      .filter(({ memory }) => memory.sheetId === old.sheetId || memory.sheet === old.sheet)
      .flatMap(({ cells }) => cells.map(keyOf)),
  );
  const left = cellsOf(old.cells).filter((cell) => !again.has(keyOf(cell)));
  return left.length === 0 ? [] : [{ ...old, cells: cellsText(left) }];
}

export async function clearHighlights(control?: JobControl): Promise<number> {
  throwIfCancelled(control);
  return runExcel(null, async (context) => {
    const { moved } = await restore(context, control, { forget: true });
    await context.sync();
    return moved;
  });
}

interface WantedCell extends CellPosition {
  readonly color: string;
}

/** The cells to paint, by sheet; a cell asked for twice takes the last colour. */
function chooseCells(highlights: readonly Highlight[]): {
  readonly wanted: Map<string, WantedCell[]>;
  readonly painted: number;
  readonly skipped: number;
} {
  const bySheet = new Map<string, Map<number, WantedCell>>();
  let painted = 0;
  let skipped = 0;
  for (const { sheet, cells, color } of highlights) {
    const chosen = bySheet.get(sheet) ?? new Map<number, WantedCell>();
    bySheet.set(sheet, chosen);
    for (const { row, column } of cells) {
      const key = keyOf({ row, column });
      const isNew = !chosen.has(key);
      if (isNew && painted === MAX_HIGHLIGHTED) {
        skipped += 1;
        continue;
      }
      if (isNew) painted += 1;
      chosen.set(key, { row, column, color: color.toUpperCase() });
    }
  }
  return { wanted: new Map([...bySheet].map(([sheet, cells]) => [sheet, [...cells.values()]])), painted, skipped };
}

interface Restored {
  /** Cells that no longer bear our colour. */
  readonly moved: number;
  /** Whether backgrounds were changed. */
  readonly gaveBack: boolean;
  /** What is still remembered. */
  readonly kept: readonly RememberedCells[];
}

/**
 * Gives back what our colours covered, where they still are; a cell that the person has coloured since is left alone, and counted. Where none at all is
 * recognised, it may be that this Excel tells colours otherwise than we know: what stood below stays remembered, for this Excel or for another.
 */
async function restore(
  context: Excel.RequestContext,
  control: JobControl | undefined,
  { forget }: { readonly forget: boolean },
): Promise<Restored> {
  const memory = await parseMemory((await readAll(context)).settings.get(HIGHLIGHT_KEY) ?? null);
  if (memory.length === 0) return { moved: 0, gaveBack: false, kept: [] };
  let [moved, recognised] = [0, 0];
  const sheets = await rememberedSheets(context, memory);
  const reading = new RequestBudget(context, control);
  const tasks: { readonly sheet: Excel.Worksheet; readonly cells: CellPosition[]; readonly former: FormerFill }[] = [];
  for (const remembered of memory) {
    const sheet = sheets.get(remembered);
    if (!sheet) continue;
    const cells = cellsOf(remembered.cells);
    const fillAt = await readFills(sheet, cells, reading);
    const still = cells.filter((cell) => fillAt(cell).color === remembered.ours.toUpperCase());
    moved += cells.length - still.length;
    recognised += still.length;
    tasks.push({ sheet, cells: still, former: remembered.former });
  }
  if (moved > 0 && recognised === 0) return { moved, gaveBack: false, kept: memory };
  const painting = new RequestBudget(context);
  for (const { sheet, cells, former } of tasks) await paintFills(sheet, cells, former, painting);
  await painting.send();
  // Forgotten last: a failure above leaves the memory for another attempt.
  if (forget) await changeSetting(context, HIGHLIGHT_KEY, null);
  await context.sync();
  return { moved, gaveBack: recognised > 0, kept: [] };
}

/** The sheet of each memory: by its name, else by its identifier when it was renamed; none when it was deleted. */
async function rememberedSheets(
  context: Excel.RequestContext,
  memory: readonly RememberedCells[],
): Promise<Map<RememberedCells, Excel.Worksheet>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  await context.sync();
  const found = new Map<RememberedCells, Excel.Worksheet>();
  for (const remembered of memory) {
    const { items } = worksheets;
    const sheet =
      items.find(({ name }) => name === remembered.sheet) ?? items.find(({ id }) => id === remembered.sheetId);
    if (!sheet) continue;
    if (sheet.protection.protected) throw protectedSheet(sheet.name);
    found.set(remembered, sheet);
  }
  return found;
}

const keyOf = ({ row, column }: CellPosition): number => row * MAX_COLUMNS + column;

const solid = (color: string): FormerFill => ({ color, pattern: "Solid", patternColor: "#000000" });

function groupBy<T>(items: readonly T[], groupOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = groupOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
