import {
  HIGHLIGHT_KEY,
  memoryText,
  parseMemory,
  type FormerStyle,
  type RememberedCells,
} from "../../../application/ports/highlight-memory";
import type { JobControl } from "../../../application/ports/progress";
import type { Highlight, HighlightResult } from "../../../application/ports/workbook";
import { cellReference } from "../../../core/domain/cell";
import type { OpcPackage } from "../package/opc-package";
import { readSettings, writeSettings } from "../package/settings-part";
import { openStyles, saveStyles } from "../package/styles-part";
import { findWorksheet, readWorkbookPart, type SheetEntry, type WorkbookPart } from "../package/workbook-part";
import { areaFrom } from "../reading/sheet-frame";
import { readPalette } from "../styles/colors";
import { formerFill, formerFillXml } from "../styles/former-fill";
import { isPlainFill } from "../styles/plain-fill";
import type { StyleBook } from "../styles/style-book";
import { patchSheet } from "./patch-sheet";
import type { RowEditor } from "./row-editor";

/** Cells coloured at most: what was under each of them is kept in the file. */
const MAX_HIGHLIGHTS = 50_000;

type RowChanges = Map<number, (row: RowEditor) => void>;

/** Gives the cells coloured by us their own backgrounds back; returns how many do not bear our colour any more. */
export async function clearHighlights(pack: OpcPackage, control?: JobControl): Promise<number> {
  const workbook = await readWorkbookPart(pack);
  const settings = await readSettings(pack, workbook);
  const memory = await parseMemory(settings.get(HIGHLIGHT_KEY) ?? null);
  if (memory.length === 0) return 0;
  const styles = await openStyles(pack, workbook);
  const cells = { moved: 0 };
  for (const name of new Set(memory.map(({ sheet }) => sheet))) {
    const sheet = findWorksheet(workbook, name);
    const groups = memory.filter((remembered) => remembered.sheet === name);
    if (sheet) await patchSheet(pack, sheet.part, { rows: restoring(groups, styles, cells) }, control);
  }
  await saveStyles(pack, workbook, styles);
  settings.delete(HIGHLIGHT_KEY);
  await writeSettings(pack, workbook, settings);
  return cells.moved;
}

function restoring(groups: readonly RememberedCells[], styles: StyleBook, count: { moved: number }): RowChanges {
  const byRow = new Map<number, { column: number; group: RememberedCells }[]>();
  for (const group of groups) {
    for (const { firstRow, firstColumn, lastRow, lastColumn } of group.cells.split(",").map(areaFrom)) {
      for (let row = firstRow; row <= lastRow; row += 1) {
        const cells = byRow.get(row) ?? [];
        byRow.set(row, cells);
        for (let column = firstColumn; column <= lastColumn; column += 1) cells.push({ column, group });
      }
    }
  }
  return mapValues(byRow, (cells) => (row) => {
    for (const { column, group } of cells) if (!restore(row, column, group, styles)) count.moved += 1;
  });
}

/** Whether the cell still had our colour. */
function restore(row: RowEditor, column: number, { ours, former, file }: RememberedCells, styles: StyleBook): boolean {
  const cell = row.cell(column);
  const style = row.styleOf(column);
  if (!cell || !styles.hasColor(style, ours)) return false;
  if (file?.created && cell.children.length === 0) row.remove(column);
  else {
    const own = file && isPlainFill(file.background) ? file.background : formerFillXml(former);
    row.setStyle(column, styles.withBackground(style, own, file && styles.has(file.style) ? file.style : style));
  }
  return true;
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
  const palette = await readPalette(pack, workbook, styles.root);
  const memory: RememberedCells[] = [];
  for (const [sheet, rows] of bySheet) {
    const groups = new Map<string, PaintedGroup>();
    const changes = mapValues(
      rows,
      (columns, number) => (row: RowEditor) => paint(row, number, columns, styles, groups),
    );
    await patchSheet(pack, sheet.part, { rows: changes }, control);
    for (const { color, cells, file } of groups.values()) {
      const former = formerFill(file.background, palette);
      memory.push({ sheet: sheet.name, sheetId: "", ours: color, former, cells: cells.join(","), file });
    }
  }
  await saveStyles(pack, workbook, styles);
  await remember(pack, workbook, memory);
  return { painted, skipped };
}

/** Cells that had one style and received one colour. */
interface PaintedGroup {
  readonly color: string;
  readonly file: FormerStyle;
  readonly cells: string[];
}

function paint(
  row: RowEditor,
  number: number,
  columns: ReadonlyMap<number, string>,
  styles: StyleBook,
  groups: Map<string, PaintedGroup>,
): void {
  for (const [column, color] of columns) {
    const created = row.cell(column) === undefined;
    const style = row.styleOf(column);
    row.setStyle(column, styles.withColor(style, color));
    const key = `${color} ${style} ${created}`;
    const group = groups.get(key) ?? {
      color,
      file: { style, background: styles.backgroundOf(style), created },
      cells: [],
    };
    group.cells.push(cellReference(number, column));
    groups.set(key, group);
  }
}

async function remember(pack: OpcPackage, workbook: WorkbookPart, memory: readonly RememberedCells[]): Promise<void> {
  const settings = await readSettings(pack, workbook);
  const text = memoryText(memory);
  if (text === null) return;
  settings.set(HIGHLIGHT_KEY, text);
  await writeSettings(pack, workbook, settings);
}

function mapValues<Value, Result>(
  map: ReadonlyMap<number, Value>,
  change: (value: Value, key: number) => Result,
): Map<number, Result> {
  return new Map([...map].map(([key, value]) => [key, change(value, key)]));
}
