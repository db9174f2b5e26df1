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

const AREA = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Za-z]{1,3})\$?([0-9]{1,7}))?$/;

/**
 * The area of a reference such as "B2:D9".
 * @throws DamagedFile beyond the limits of a sheet.
 */
export function areaFrom(reference: string): CellArea {
  const match = AREA.exec(reference);
  if (!match) throw new DamagedFile("une de ses références est impossible");
  const [, startColumn, startRow, endColumn = startColumn, endRow = startRow] = match;
  const area = {
    firstRow: Number(startRow) - 1,
    firstColumn: columnFrom(startColumn!),
    lastRow: Number(endRow) - 1,
    lastColumn: columnFrom(endColumn!),
  };
  if (area.firstRow < 0 || area.lastRow >= MAX_ROWS || area.lastColumn >= MAX_COLUMNS || area.lastRow < area.firstRow) {
    throw new DamagedFile("une de ses références est impossible");
  }
  return area;
}

/** 0 for "A", 26 for "AA". */
export function columnFrom(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
