import { isValidFormat } from "numfmt";
import { areaReference, quotedSheetName, type CellArea } from "../../../src/core/domain/cell";
import { ApiObject, type Property } from "../api-object";
import type { HostContext } from "../context";
import { areaAt, cellsOf, columnsOf, intersect, isUnbounded, parseArea, rowsOf, union } from "../model/area";
import { cellKey, type HostSheet } from "../model/sheet";
import { errors, notEmulated } from "../protocol";
import { formatObject } from "./format";
import { cellProperties, rowProperties } from "./range-properties";
import { validationObject } from "./validation";

/** Excel answers at most this many cells at once; what is beyond is an error or null. */
const MAX_CELLS = 5_000_000;
const MAX_ADDRESS = 8192;

export interface RangeTarget {
  readonly sheet: HostSheet;
  readonly area: CellArea;
}

export function rangeObject(context: HostContext, sheet: HostSheet, area: CellArea): ApiObject {
  const at = (row: number, column: number, rows: number, columns: number): ApiObject =>
    rangeObject(context, sheet, areaAt(row, column, rows, columns));
  return new ApiObject("Range", {
    sheet,
    target: { sheet, area } satisfies RangeTarget,
    properties: {
      address: { get: () => `${quotedSheetName(sheet.name)}!${areaReference(area)}` },
      rowIndex: { get: () => area.firstRow },
      columnIndex: { get: () => area.firstColumn },
      rowCount: { get: () => rowsOf(area) },
      columnCount: { get: () => columnsOf(area) },
      cellCount: { get: () => (cellsOf(area) > 2 ** 31 - 1 ? -1 : cellsOf(area)) },
      rowHidden: hiddenProperty(sheet, area, "rows"),
      columnHidden: hiddenProperty(sheet, area, "columns"),
      left: { get: () => lengthBefore(sheet.columnWidths, area.firstColumn, STANDARD_WIDTH) },
      top: { get: () => lengthBefore(sheet.rowHeights, area.firstRow, STANDARD_HEIGHT) },
      hyperlink: hyperlinkProperty(context, sheet, area),
      ...contentProperties(context, sheet, area),
    },
    navigations: {
      format: () => formatObject(sheet, [area]),
      dataValidation: () => validationObject(sheet, [area]),
    },
    methods: {
      getRow: (row: number) => at(area.firstRow + row, area.firstColumn, 1, columnsOf(area)),
      getUsedRangeOrNullObject: (valuesOnly: boolean | null) => {
        if (valuesOnly !== true) throw notEmulated("getUsedRange with formats");
        const used = sheet.usedArea(true, area);
        return used && rangeObject(context, sheet, used);
      },
      getBoundingRect: (other: ApiObject) => rangeObject(context, sheet, union([area, areaOf(other)]) ?? area),
      getRowProperties: (options: unknown) => rowProperties(sheet, area, options),
      getCellProperties: (options: unknown) => cellProperties(sheet, area, options, context.modes.fills),
      clear: (what: string | null) => {
        sheet.clear(area, what ?? "All");
        context.changed(sheet, area, "Range.clear");
      },
      copyFrom: (source: unknown, what: string | null, skipBlanks: boolean | null, transpose: boolean | null) => {
        const from = areaFrom(source);
        if (what !== "Formats" || skipBlanks || transpose || cellsOf(from) !== 1)
          throw notEmulated("this kind of copyFrom");
        sheet.formats.copy({ row: from.firstRow, column: from.firstColumn }, area);
        context.changed(sheet, area, "Range.copyFrom");
      },
      merge: (across: boolean | null) => {
        if (across) throw notEmulated("merge(across)");
        if (sheet.tables.some((table) => intersect(table.area, area))) throw errors.invalidOperation();
        sheet.clearAllButFirst(area);
        sheet.merges.push(area);
        context.changed(sheet, area, "Range.merge");
      },
      unmerge: () => {
        sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
      },
      select: () => {
        // Excel selects on another sheet only sometimes (office-js#5118): never rely on it.
        if (context.workbook.activeSheet !== sheet) throw errors.invalidOperation();
        // A merged cell is selected as a whole.
        const merged = sheet.merges.filter((merge) => intersect(merge, area));
        context.workbook.selection = { sheet, area: union([area, ...merged]) ?? area };
      },
      _ValidateArraySize: (rows: number, columns: number) => {
        if (rows !== rowsOf(area) || columns !== columnsOf(area)) throw errors.invalidArgument();
      },
    },
  });
}

export function areaOf(object: unknown): CellArea {
  return targetOf(object).area;
}

function targetOf(object: unknown): RangeTarget {
  const target = object instanceof ApiObject && object.type === "Range" ? object.members.target : undefined;
  if (!target) throw errors.invalidArgument();
  return target as RangeTarget;
}

/** A range given as an object or as an address, as many methods accept. */
export function areaFrom(value: unknown): CellArea {
  return typeof value === "string" ? parseArea(value) : areaOf(value);
}

export function checkAddress(address: string): void {
  if (address.length > MAX_ADDRESS) throw errors.invalidArgument();
}

function contentProperties(context: HostContext, sheet: HostSheet, area: CellArea): Record<string, Property> {
  const { dateSystem } = context.workbook;
  const read = (cell: (row: number, column: number) => unknown) => (): unknown => {
    if (sheet.deleted) throw errors.itemNotFound();
    if (isUnbounded(area) || cellsOf(area) > context.maxCells) return null;
    if (cellsOf(area) > MAX_CELLS) throw errors.rangeTooLarge();
    return Array.from({ length: rowsOf(area) }, (_row, row) =>
      Array.from({ length: columnsOf(area) }, (_cell, column) => cell(area.firstRow + row, area.firstColumn + column)),
    );
  };
  const write =
    (assign: (row: number, column: number, value: unknown) => void) =>
    (value: unknown): void => {
      if (sheet.deleted) throw errors.itemNotFound();
      sheet.checkUnfiltered(area);
      if (isUnbounded(area)) throw errors.invalidArgument();
      forEachCell(area, value, assign);
      context.changed(sheet, area, "Range.values");
    };
  const assignInput = write((row, column, value) => sheet.assign(row, column, value, dateSystem));
  return {
    values: { get: read((row, column) => sheet.valueAt(row, column)), set: assignInput },
    formulas: {
      get: read((row, column) => sheet.formulas.get(cellKey(row, column)) ?? sheet.valueAt(row, column)),
      set: assignInput,
    },
    numberFormat: {
      get: read((row, column) => sheet.formats.at(row, column, "numberFormat")),
      set: (value: unknown) => {
        const formats = new Set(Array.isArray(value) ? value.flat() : [value]);
        if ([...formats].some((format) => format !== null && !isValidFormat(String(format))))
          throw errors.invalidArgument();
        if (!Array.isArray(value)) return sheet.formats.paint(area, "numberFormat", value);
        if (isUnbounded(area)) throw errors.invalidArgument();
        forEachCell(area, value, (row, column, format) => {
          const cell = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
          if (format !== null && sheet.formats.at(row, column, "numberFormat") !== format) {
            sheet.formats.paint(cell, "numberFormat", format);
          }
        });
      },
    },
  };
}

/** Sizes in points of what has none of its own, in a new workbook of today (Aptos Narrow). */
const STANDARD_WIDTH = 51;
const STANDARD_HEIGHT = 14.4;

function lengthBefore(sizes: ReadonlyMap<number, number>, end: number, standard: number): number {
  let length = 0;
  for (let index = 0; index < end; index += 1) length += sizes.get(index) ?? standard;
  return length;
}

/** A single value is given to every cell; an array must have the range's own shape. */
function forEachCell(area: CellArea, value: unknown, act: (row: number, column: number, value: unknown) => void): void {
  const rows = Array.isArray(value) ? (value as unknown[][]) : null;
  const fits =
    rows === null || (rows.length === rowsOf(area) && rows.every((cells) => cells.length === columnsOf(area)));
  if (!fits) throw errors.invalidArgument();
  for (let row = 0; row < rowsOf(area); row += 1) {
    for (let column = 0; column < columnsOf(area); column += 1) {
      act(area.firstRow + row, area.firstColumn + column, rows ? rows[row]![column] : value);
    }
  }
}

function hiddenProperty(sheet: HostSheet, area: CellArea, side: "rows" | "columns"): Property {
  const [first, last] = side === "rows" ? [area.firstRow, area.lastRow] : [area.firstColumn, area.lastColumn];
  const byHand = side === "rows" ? sheet.hiddenRows : sheet.hiddenColumns;
  const isHidden = (index: number): boolean => (side === "rows" ? sheet.isRowHidden(index) : byHand.has(index));
  return {
    get: () => {
      let hidden = 0;
      for (let index = first; index <= last; index += 1) if (isHidden(index)) hidden += 1;
      if (hidden === 0) return false;
      return hidden === last - first + 1 ? true : null;
    },
    set: (hide: boolean) => {
      if (!hide) return [...byHand].forEach((index) => index >= first && index <= last && byHand.delete(index));
      for (let index = first; index <= last; index += 1) byHand.add(index);
    },
  };
}

function hyperlinkProperty(context: HostContext, sheet: HostSheet, area: CellArea): Property {
  const key = cellKey(area.firstRow, area.firstColumn);
  return {
    get: () => sheet.hyperlinks.get(key) ?? null,
    set: (link: { documentReference?: string; address?: string; textToDisplay?: string }) => {
      sheet.checkUnfiltered(area);
      if (cellsOf(area) !== 1) throw notEmulated("a hyperlink over several cells");
      sheet.hyperlinks.set(key, link);
      sheet.formats.paint(area, "font.underline", "Single");
      sheet.formats.paint(area, "font.color", "#0563C1");
      if (link.textToDisplay !== undefined) {
        sheet.assign(area.firstRow, area.firstColumn, link.textToDisplay, context.workbook.dateSystem);
      }
      context.changed(sheet, area, "Range.hyperlink");
    },
  };
}
