import type { JobControl } from "../../../application/ports/progress";
import type { Highlight, HighlightResult } from "../../../application/ports/workbook";
import { cellReference } from "../../../core/domain/cell";
import type { OpcPackage } from "../package/opc-package";
import { readSettings, writeSettings } from "../package/settings-part";
import { openStyles, saveStyles } from "../package/styles-part";
import { findWorksheet, readWorkbookPart, type SheetEntry, type WorkbookPart } from "../package/workbook-part";
import { areaFrom } from "../reading/sheet-frame";
import type { StyleBook } from "../styles/style-book";
import { HIGHLIGHT_KEY, type HighlightGroup, type HighlightMemory, parseMemory } from "./highlight-memory";
import { patchSheet } from "./patch-sheet";
import type { RowEditor } from "./row-editor";

/** Cells coloured at most: what was under each of them is kept in the file. */
export const MAX_HIGHLIGHTS = 50_000;

type RowChanges = Map<number, (row: RowEditor) => void>;

/** Gives the cells coloured by us their own backgrounds back. */
export async function clearHighlights(pack: OpcPackage, control?: JobControl): Promise<void> {
  const workbook = await readWorkbookPart(pack);
  const settings = await readSettings(pack, workbook);
  const memory = parseMemory(settings.get(HIGHLIGHT_KEY));
  if (memory.sheets.length === 0) return;
  const styles = await openStyles(pack, workbook);
  for (const { name, groups } of memory.sheets) {
    const sheet = findWorksheet(workbook, name);
    if (sheet) await patchSheet(pack, sheet.part, { rows: restoring(groups, styles) }, control);
  }
  await saveStyles(pack, workbook, styles);
  settings.delete(HIGHLIGHT_KEY);
  await writeSettings(pack, workbook, settings);
}

function restoring(groups: readonly HighlightGroup[], styles: StyleBook): RowChanges {
  const byRow = new Map<number, { column: number; group: HighlightGroup }[]>();
  for (const group of groups) {
    for (const reference of group.cells.split(" ").filter((cell) => cell !== "")) {
      const { firstRow, firstColumn } = areaFrom(reference);
      const cells = byRow.get(firstRow) ?? [];
      byRow.set(firstRow, cells);
      cells.push({ column: firstColumn, group });
    }
  }
  return mapValues(byRow, (cells) => (row) => {
    for (const { column, group } of cells) restore(row, column, group, styles);
  });
}

function restore(row: RowEditor, column: number, group: HighlightGroup, styles: StyleBook): void {
  const cell = row.cell(column);
  const style = row.styleOf(column);
  if (!cell || !styles.hasColor(style, group.color)) return;
  if (group.created && cell.children.length === 0) row.remove(column);
  else row.setStyle(column, styles.withBackground(style, group.background, group.style));
}

/** Colours cells after {@link clearHighlights}. The sheets exist and are not protected. */
export async function paintHighlights(
  pack: OpcPackage,
  highlights: readonly Highlight[],
  control?: JobControl,
): Promise<HighlightResult> {
  const workbook = await readWorkbookPart(pack);
  const styles = await openStyles(pack, workbook);
  const bySheet = new Map<SheetEntry, Map<number, Map<number, string>>>();
  let painted = 0;
  let skipped = 0;
  for (const { sheet: name, cells, color } of highlights) {
    const sheet = findWorksheet(workbook, name)!;
    const rows = bySheet.get(sheet) ?? new Map<number, Map<number, string>>();
    bySheet.set(sheet, rows);
    for (const { row, column } of cells) {
      const columns = rows.get(row) ?? new Map<number, string>();
      if (!columns.has(column) && painted === MAX_HIGHLIGHTS) {
        skipped++;
        continue;
      }
      if (!columns.has(column)) painted++;
      rows.set(row, columns.set(column, color));
    }
  }
  const memory: HighlightMemory = { sheets: [] };
  for (const [sheet, rows] of bySheet) {
    const groups = new Map<string, HighlightGroup>();
    const changes = mapValues(
      rows,
      (columns, number) => (row: RowEditor) => paint(row, number, columns, styles, groups),
    );
    await patchSheet(pack, sheet.part, { rows: changes }, control);
    memory.sheets.push({ name: sheet.name, groups: [...groups.values()] });
  }
  await saveStyles(pack, workbook, styles);
  await remember(pack, workbook, memory);
  return { painted, skipped };
}

function paint(
  row: RowEditor,
  number: number,
  columns: ReadonlyMap<number, string>,
  styles: StyleBook,
  groups: Map<string, HighlightGroup>,
): void {
  for (const [column, color] of columns) {
    const created = row.cell(column) === undefined;
    const style = row.styleOf(column);
    row.setStyle(column, styles.withColor(style, color));
    const key = `${color} ${style} ${created}`;
    const group = groups.get(key) ?? { color, style, background: styles.backgroundOf(style), created, cells: "" };
    groups.set(key, { ...group, cells: `${group.cells} ${cellReference(number, column)}`.trim() });
  }
}

async function remember(pack: OpcPackage, workbook: WorkbookPart, memory: HighlightMemory): Promise<void> {
  const settings = await readSettings(pack, workbook);
  settings.set(HIGHLIGHT_KEY, JSON.stringify(memory));
  await writeSettings(pack, workbook, settings);
}

function mapValues<Value, Result>(
  map: ReadonlyMap<number, Value>,
  change: (value: Value, key: number) => Result,
): Map<number, Result> {
  return new Map([...map].map(([key, value]) => [key, change(value, key)]));
}
