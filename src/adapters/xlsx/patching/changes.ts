import { givingWay } from "../../../application/ports/give-way";
import type { JobControl } from "../../../application/ports/progress";
import { DATE_FORMAT } from "../../../application/ports/sheet-styles";
import type { CellChange } from "../../../application/ports/workbook";
import { cellReference } from "../../../core/domain/cell";
import { dialectOf } from "../package/dialect";
import type { OpcPackage } from "../package/opc-package";
import { openStyles, saveStyles } from "../package/styles-part";
import { WorkbookEdit } from "../package/workbook-edit";
import { readWorkbookPart } from "../package/workbook-part";
import type { StyleBook } from "../styles/style-book";
import { cellXml } from "../writing/cell-xml";
import { patchSheet } from "./patch-sheet";
import type { RowEditor } from "./row-editor";

/** A change of a cell that is kept, the part of its sheet not having it yet. */
export interface Edit {
  readonly part: string;
  readonly change: CellChange;
  /** What the cell's number format was, for the change that takes this one back. */
  readonly formerFormat: string;
}

/**
 * Writes edits, the oldest first, into the parts of their sheets.
 * @param formats told of the style that stands behind each former format.
 */
export async function writeEdits(
  pack: OpcPackage,
  edits: readonly Edit[],
  formats: Map<string, number>,
  control?: JobControl,
): Promise<void> {
  const workbook = await readWorkbookPart(pack);
  const styles = await openStyles(pack, workbook);
  const giveWay = givingWay(control);
  for (const [part, ofSheet] of grouped(edits, ({ part }) => part)) {
    await giveWay();
    const name = workbook.sheets.find((sheet) => sheet.part === part)?.name ?? "";
    const rows = new Map<number, (row: RowEditor) => void>();
    for (const [number, ofRow] of grouped(ofSheet, ({ change }) => change.position.row))
      rows.set(number, (row) => {
        for (const ofCell of grouped(ofRow, ({ change }) => change.position.column).values())
          putEdits(row, ofCell, styles, formats);
      });
    await giveWay();
    await patchSheet(pack, part, { rows, label: `Écriture de ${name} (en Ko)` }, control);
  }
  await saveStyles(pack, workbook, styles);
  const edit = new WorkbookEdit(await pack.text(workbook.part), dialectOf(workbook).relationships);
  edit.calculateOnLoad();
  pack.write(workbook.part, edit.toXml());
}

/** Puts the last value in its cell, whose looks stay as far as no value asked for others. */
function putEdits(row: RowEditor, edits: readonly Edit[], styles: StyleBook, formats: Map<string, number>): void {
  const { position, value } = (edits.at(-1) as Edit).change;
  let style = row.styleOf(position.column);
  for (const { change, formerFormat } of edits) {
    formats.set(formerFormat, style);
    style = styleFor(style, change, styles, formats);
  }
  row.put(position.column, cellXml(row.prefix, cellReference(position.row, position.column), style, value, 1900));
}

function styleFor(style: number, change: CellChange, styles: StyleBook, formats: ReadonlyMap<string, number>): number {
  if (change.format !== undefined) return styles.withFormatOf(style, formats.get(change.format) ?? style);
  const wanted = wantedFormat(change);
  return wanted === null || styles.hasFormat(style, wanted) ? style : styles.withFormat(style, wanted);
}

/** A text that Excel would take for something else on the next edit is shown as text; a day as jj/mm/aaaa. Null: the cell keeps its number format. */
export function wantedFormat({ value, asDate }: CellChange): string | null {
  if (typeof value === "number") return asDate ? DATE_FORMAT : null;
  return typeof value === "string" && /^[-+=@]|^\s*\d/.test(value) ? "@" : null;
}

/** Items by their key, each group in their order. */
export function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
