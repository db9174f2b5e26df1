import type { JobControl } from "../../../application/ports/progress";
import { DATE_FORMAT } from "../../../application/ports/sheet-styles";
import { takenBack } from "../../../application/ports/taken-back";
import type { CellChange } from "../../../application/ports/workbook";
import { cellReference, type CellValue, isCellError } from "../../../core/domain/cell";
import { dialectOf } from "../package/dialect";
import type { OpcPackage } from "../package/opc-package";
import { openStyles, saveStyles } from "../package/styles-part";
import { WorkbookEdit } from "../package/workbook-edit";
import { readWorkbookPart, type SheetEntry } from "../package/workbook-part";
import type { StyleBook } from "../styles/style-book";
import { cellXml } from "../writing/cell-xml";
import { patchSheet } from "./patch-sheet";
import type { RowEditor } from "./row-editor";

/** Whether a cell still holds what it held when the correction was proposed. */
export function sameValue(first: CellValue, second: CellValue): boolean {
  if (isCellError(first) && isCellError(second)) return first.error === second.error;
  return first === second || (isEmpty(first) && isEmpty(second));
}

function isEmpty(value: CellValue): boolean {
  return value === null || value === "";
}

/** Writes the changes of each sheet, already found to be possible. Returns for each the one that takes it back. */
export async function applyChanges(
  pack: OpcPackage,
  bySheet: ReadonlyMap<SheetEntry, readonly CellChange[]>,
  control?: JobControl,
): Promise<ReadonlyMap<CellChange, CellChange>> {
  const workbook = await readWorkbookPart(pack);
  const styles = await openStyles(pack, workbook);
  const undo = new Map<CellChange, CellChange>();
  for (const [sheet, changes] of bySheet) {
    const rows = new Map<number, (row: RowEditor) => void>();
    for (const [number, cells] of groupByRow(changes)) {
      rows.set(number, (row) => {
        for (const change of cells) undo.set(change, putChange(row, change, styles));
      });
    }
    await patchSheet(pack, sheet.part, { rows }, control);
  }
  await saveStyles(pack, workbook, styles);
  const edit = new WorkbookEdit(await pack.text(workbook.part), dialectOf(workbook).relationships);
  edit.calculateOnLoad();
  pack.write(workbook.part, edit.toXml());
  return undo;
}

/** Puts the new value in its cell, whose looks stay. Returns what takes it back: a number format is told by the style it is of. */
function putChange(row: RowEditor, change: CellChange, styles: StyleBook): CellChange {
  const { column } = change.position;
  const former = row.styleOf(column);
  const style = styleFor(former, change, styles);
  row.put(column, cellXml(row.prefix, cellReference(change.position.row, column), style, change.value, 1900));
  return takenBack(change, String(former));
}

/** A text that Excel would take for something else on the next edit is shown as text; a day as jj/mm/aaaa. */
function styleFor(style: number, { value, asDate, format }: CellChange, styles: StyleBook): number {
  if (format !== undefined) return styles.withFormatOf(style, Number(format));
  if (typeof value === "number" && asDate)
    return styles.hasFormat(style, DATE_FORMAT) ? style : styles.withFormat(style, DATE_FORMAT);
  const ambiguous = typeof value === "string" && /^[-+=@]|^\s*\d/.test(value);
  return ambiguous && !styles.hasFormat(style, "@") ? styles.withFormat(style, "@") : style;
}

function groupByRow(changes: readonly CellChange[]): Map<number, CellChange[]> {
  const byRow = new Map<number, CellChange[]>();
  for (const change of changes) {
    const cells = byRow.get(change.position.row) ?? [];
    byRow.set(change.position.row, cells);
    cells.push(change);
  }
  return byRow;
}
