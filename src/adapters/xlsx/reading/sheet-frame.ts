import { type CellArea, MAX_COLUMNS, MAX_ROWS } from "../../../core/domain/cell";
import { DamagedFile } from "../refusals";
import { childOf, childrenOf, isTrue, type XmlElement } from "../xml/xml-tree";

/** What a sheet says of itself around its cells. */
export interface SheetFrame {
  readonly protected: boolean;
  /** A filter of the sheet is active. */
  readonly filtered: boolean;
  readonly merges: readonly CellArea[];
  /** Its tab is selected: several are when the person works in all of them at once. */
  readonly selected: boolean;
}

/** @param root the sheet's XML, its cells taken out. */
export function readFrame(root: XmlElement): SheetFrame {
  const views = childOf(root, "sheetViews");
  const filter = childOf(root, "autoFilter");
  const merges = childOf(root, "mergeCells");
  return {
    protected: isTrue(childOf(root, "sheetProtection")?.attributes.get("sheet")),
    filtered: filter !== undefined && childOf(filter, "filterColumn") !== undefined,
    merges: merges ? childrenOf(merges, "mergeCell").map((merge) => areaFrom(merge.attributes.get("ref") ?? "")) : [],
    selected:
      views !== undefined && childrenOf(views, "sheetView").some((view) => isTrue(view.attributes.get("tabSelected"))),
  };
}

/** "B2", "B2:D9", whole columns "A:C" and whole rows "1:3"; each side has its column, its row or both. */
const AREA = /^\$?([A-Za-z]{1,3})?\$?([0-9]{1,7})?(?::\$?([A-Za-z]{1,3})?\$?([0-9]{1,7})?)?$/;

/**
 * The area of a reference such as "B2:D9", "A:A" or "1:3"; its corners come in any order.
 * @throws DamagedFile beyond the limits of a sheet.
 */
export function areaFrom(reference: string): CellArea {
  const [found, startColumn, startRow, endColumn, endRow] = AREA.exec(reference) ?? [];
  const isRange = found?.includes(":") ?? false;
  const rows = sideOf(startRow, isRange ? endRow : startRow, (row) => Number(row) - 1, MAX_ROWS);
  const columns = sideOf(startColumn, isRange ? endColumn : startColumn, columnFrom, MAX_COLUMNS);
  // A cell needs both; a whole row has no columns, and a whole column no rows.
  const named = (startRow !== undefined ? 1 : 0) + (startColumn !== undefined ? 1 : 0);
  if (rows === null || columns === null || named < (isRange ? 1 : 2)) {
    throw new DamagedFile("une de ses références est impossible");
  }
  return { firstRow: rows[0], firstColumn: columns[0], lastRow: rows[1], lastColumn: columns[1] };
}

/** First and last of the rows, or columns, between two names; all of them when neither is told, null when they are impossible. */
function sideOf(
  start: string | undefined,
  end: string | undefined,
  numberOf: (name: string) => number,
  count: number,
): readonly [number, number] | null {
  if (start === undefined && end === undefined) return [0, count - 1];
  if (start === undefined || end === undefined) return null;
  const [one, other] = [numberOf(start), numberOf(end)];
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  return first < 0 || last >= count ? null : [first, last];
}

/** 0 for "A", 26 for "AA". */
export function columnFrom(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
