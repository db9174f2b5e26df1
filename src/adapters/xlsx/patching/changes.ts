import type { JobControl } from "../../../application/ports/progress";
import { DATE_FORMAT } from "../../../application/ports/sheet-styles";
import { UserError } from "../../../application/ports/user-error";
import type { CellChange } from "../../../application/ports/workbook";
import { cellReference, type CellValue, isCellError } from "../../../core/domain/cell";
import { dropCalcChain } from "../package/calculation";
import { dialectOf } from "../package/dialect";
import type { OpcPackage } from "../package/opc-package";
import { openStyles, saveStyles } from "../package/styles-part";
import { WorkbookEdit } from "../package/workbook-edit";
import { readWorkbookPart, type SheetEntry } from "../package/workbook-part";
import type { StyleBook } from "../styles/style-book";
import { cellXml } from "../writing/cell-xml";
import { childOf, type XmlElement } from "../xml/xml-tree";
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

/** Writes the changes of each sheet, already found to be possible. */
export async function applyChanges(
  pack: OpcPackage,
  bySheet: ReadonlyMap<SheetEntry, readonly CellChange[]>,
  control?: JobControl,
): Promise<void> {
  const workbook = await readWorkbookPart(pack);
  const styles = await openStyles(pack, workbook);
  let formulaGone = false;
  for (const [sheet, changes] of bySheet) {
    const rows = new Map<number, (row: RowEditor) => void>();
    for (const [number, cells] of groupByRow(changes)) {
      rows.set(number, (row) => {
        for (const change of cells) formulaGone = putChange(row, sheet.name, change, styles) || formulaGone;
      });
    }
    await patchSheet(pack, sheet.part, { rows }, control);
  }
  await saveStyles(pack, workbook, styles);
  if (formulaGone) await dropCalcChain(pack, workbook);
  const edit = new WorkbookEdit(await pack.text(workbook.part), dialectOf(workbook).relationships);
  edit.calculateOnLoad();
  pack.write(workbook.part, edit.toXml());
}

/** Puts the new value in its cell, whose looks stay. Returns whether a formula went. */
function putChange(row: RowEditor, sheet: string, { position, value, asDate }: CellChange, styles: StyleBook): boolean {
  const { column } = position;
  const reference = cellReference(position.row, column);
  const cell = row.cell(column);
  const formula = cell && childOf(cell, "f");
  if (formula) refuseSharedFormula(formula, sheet, reference);
  const style = styleFor(row.styleOf(column), value, asDate === true, styles);
  row.put(column, cellXml(row.prefix, reference, style, value, 1900));
  return formula !== undefined;
}

/** A text that Excel would take for something else on the next edit is shown as text; a day as jj/mm/aaaa. */
function styleFor(style: number, value: CellChange["value"], asDate: boolean, styles: StyleBook): number {
  if (typeof value === "number" && asDate)
    return styles.hasFormat(style, DATE_FORMAT) ? style : styles.withFormat(style, DATE_FORMAT);
  const ambiguous = typeof value === "string" && /^[-+=@]|^\s*\d/.test(value);
  return ambiguous && !styles.hasFormat(style, "@") ? styles.withFormat(style, "@") : style;
}

/** Other cells live on the text of such a formula: taking it away would break them. */
function refuseSharedFormula(formula: XmlElement, sheet: string, reference: string): void {
  const area = formula.attributes.get("ref");
  if (area === undefined || !area.includes(":")) return;
  throw new UserError(
    `La cellule ${reference} de la feuille « ${sheet} » contient une formule commune à plusieurs cellules (${area}) : corrigez-la à la main dans Excel.`,
  );
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
