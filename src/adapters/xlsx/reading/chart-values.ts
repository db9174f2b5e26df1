import { isCellError, type CellArea, type CellValue } from "../../../core/domain/cell";
import { cellAt, type SheetGrid } from "../../../core/reading/sheet-grid";
import { LIMITS } from "../limits";
import { childOf, childrenOf, type XmlElement } from "../xml/xml-tree";
import { decodeXString } from "../xml/xml-text";
import { areaFrom } from "./sheet-frame";

/** Reads the cells of a sheet of the workbook; null when it has none of that name. */
export type CellsOf = (sheet: string) => Promise<SheetGrid | null>;

/** Where a chart finds its values. */
export interface ChartSource {
  /** The sheet that the chart stands in. */
  readonly sheet: string;
  readonly cellsOf: CellsOf;
  /** Rows that are hidden have no bars. */
  readonly shownOnly: boolean;
}

export interface ChartValues {
  readonly values: readonly (string | number | null)[];
  /** Null where the file does not tell. */
  readonly format: string | null;
}

const LONGEST_TEXT = 255;
const REFERENCE =
  /^(?:'((?:[^']|'')+)'|([^'!(),]+))!(\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?)$/;

/** More than a chart that is drawn may have, or of a kind that is not read here. */
export class NotDrawn extends Error {}

/**
 * The values that an element (c:cat, c:val, c:tx) leads to: those of its own sheet as its cells are now, those of another one as the chart kept
 * them; the cells of that other sheet where it kept nothing.
 */
export async function readValues(holder: XmlElement, source: ChartSource): Promise<ChartValues> {
  const reference = childOf(holder, "strRef") ?? childOf(holder, "numRef");
  const literal = childOf(holder, "strLit") ?? childOf(holder, "numLit");
  if (!reference) {
    if (!literal) throw new NotDrawn();
    return keptIn(literal);
  }
  const cache = childOf(reference, "strCache") ?? childOf(reference, "numCache");
  const kept = cache ? keptIn(cache) : null;
  const [, quoted, plain, target] = REFERENCE.exec(childOf(reference, "f")?.text.trim() ?? "") ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  if (sheet === undefined || target === undefined || (kept && sheet !== source.sheet)) return orNotDrawn(kept);
  const area = areaFrom(target);
  if (countOf(area) > LIMITS.chartCategories) return orNotDrawn(kept);
  const grid = await source.cellsOf(sheet);
  if (!grid) return orNotDrawn(kept);
  const values = cellsIn(grid, area, source.shownOnly);
  // Hidden columns, which the grid does not know, have been left out of what the chart kept.
  return kept && kept.values.length !== values.length ? kept : { values, format: kept?.format ?? null };
}

function orNotDrawn(values: ChartValues | null): ChartValues {
  if (!values) throw new NotDrawn();
  return values;
}

/** The points that a chart keeps; those it leaves out are empty. */
function keptIn(cache: XmlElement): ChartValues {
  const isNumber = cache.local.startsWith("num");
  const points = childrenOf(cache, "pt").map((point) => ({
    at: Number(point.attributes.get("idx") ?? NaN),
    text: childOf(point, "v")?.text ?? "",
  }));
  const told = Number(childOf(cache, "ptCount")?.attributes.get("val") ?? NaN);
  const count = Number.isInteger(told) ? told : points.length;
  if (!(count >= 0 && count <= LIMITS.chartCategories)) throw new NotDrawn();
  const values = new Array<string | number | null>(count).fill(null);
  for (const { at, text } of points)
    if (Number.isInteger(at) && at >= 0 && at < count) values[at] = isNumber ? numberIn(text) : shortText(text);
  return { values, format: childOf(cache, "formatCode")?.text.slice(0, LONGEST_TEXT) ?? null };
}

function numberIn(text: string): number | null {
  const value = text.trim() === "" ? NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/** A text that a person reads beside a bar. */
export function shortText(text: string): string {
  const read = decodeXString(text.slice(0, 2 * LONGEST_TEXT)).trim();
  return read.length > LONGEST_TEXT ? `${read.slice(0, LONGEST_TEXT - 1)}…` : read;
}

function countOf({ firstRow, lastRow, firstColumn, lastColumn }: CellArea): number {
  return (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
}

function cellsIn(grid: SheetGrid, area: CellArea, shownOnly: boolean): (string | number | null)[] {
  const hidden = new Set(shownOnly ? grid.hiddenRows : []);
  const values: (string | number | null)[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    if (hidden.has(row)) continue;
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1)
      values.push(plainValue(cellAt(grid, row, column)));
  }
  return values;
}

function plainValue(value: CellValue): string | number | null {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  return value === null || isCellError(value) ? null : shortText(value);
}
