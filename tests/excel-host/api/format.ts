import { MAX_COLUMNS, MAX_ROWS, type CellArea } from "../../../src/core/domain/cell";
import { ApiObject, type Property } from "../api-object";
import { columnsOf, rowsOf } from "../model/area";
import { MIXED } from "../model/format-store";
import type { HostSheet } from "../model/sheet";
import { errors, notEmulated } from "../protocol";

/** `range.format` and `rangeAreas.format`: the same members over one or several areas of a sheet. */
export function formatObject(sheet: HostSheet, areas: readonly CellArea[]): ApiObject {
  const look = (name: string): Property => painted(sheet, areas, name);
  return new ApiObject("RangeFormat", {
    properties: {
      horizontalAlignment: look("horizontalAlignment"),
      verticalAlignment: look("verticalAlignment"),
      wrapText: look("wrapText"),
      indentLevel: look("indentLevel"),
      ...sizes(sheet, areas),
    },
    navigations: {
      fill: () => fillObject(sheet, areas),
      font: () => fontObject(sheet, areas),
      borders: () => bordersObject(sheet, areas),
    },
  });
}

function painted(sheet: HostSheet, areas: readonly CellArea[], name: string): Property {
  return {
    get: () => {
      const values = new Set(areas.map((area) => sheet.formats.over(area, name)));
      const [value] = values;
      return values.size > 1 || value === MIXED ? null : value;
    },
    set: (value) => paintAll(sheet, areas, { [name]: value }),
  };
}

function paintAll(sheet: HostSheet, areas: readonly CellArea[], looks: Readonly<Record<string, unknown>>): void {
  for (const area of areas) {
    for (const [name, value] of Object.entries(looks)) sheet.formats.paint(area, name, value);
  }
}

function fillObject(sheet: HostSheet, areas: readonly CellArea[]): ApiObject {
  const none = {
    "fill.color": undefined,
    "fill.pattern": undefined,
    "fill.patternColor": undefined,
    "fill.tintAndShade": undefined,
  };
  const color = painted(sheet, areas, "fill.color");
  const pattern = painted(sheet, areas, "fill.pattern");
  return new ApiObject("RangeFill", {
    properties: {
      color: {
        ...color,
        set: (value: string) => {
          if (!/^#[0-9A-F]{6}$/i.test(value)) throw errors.invalidArgument();
          paintAll(sheet, areas, { "fill.color": value.toUpperCase(), "fill.pattern": "Solid" });
        },
      },
      pattern: {
        ...pattern,
        set: (value: string) => {
          if (value.endsWith("Gradient")) throw errors.invalidArgument();
          paintAll(sheet, areas, value === "None" ? none : { "fill.pattern": value });
        },
      },
      patternColor: painted(sheet, areas, "fill.patternColor"),
      tintAndShade: painted(sheet, areas, "fill.tintAndShade"),
    },
    methods: {
      clear: () => paintAll(sheet, areas, none),
    },
  });
}

function fontObject(sheet: HostSheet, areas: readonly CellArea[]): ApiObject {
  const names = ["name", "size", "color", "bold", "italic", "underline"];
  return new ApiObject("RangeFont", {
    properties: Object.fromEntries(names.map((name) => [name, painted(sheet, areas, `font.${name}`)])),
  });
}

function bordersObject(sheet: HostSheet, areas: readonly CellArea[]): ApiObject {
  const item = (edge: string): ApiObject => {
    // Excel for Windows refuses inner borders where there is nothing inside.
    if (edge === "InsideHorizontal" && areas.some((area) => rowsOf(area) === 1))
      throw notEmulated("inner border of one row");
    if (edge === "InsideVertical" && areas.some((area) => columnsOf(area) === 1))
      throw notEmulated("inner border of one column");
    const names = ["style", "color", "weight"];
    return new ApiObject("RangeBorder", {
      properties: Object.fromEntries(names.map((name) => [name, painted(sheet, areas, `border.${edge}.${name}`)])),
    });
  };
  return new ApiObject("RangeBorderCollection", { item, methods: { getItem: item } });
}

/** In points: 255 characters of Calibri 11, and Excel's own limit for a row. */
const MAX_WIDTH = 1342.5;
const MAX_HEIGHT = 409;

function within(most: number, set: (value: number) => void): (value: number) => void {
  return (value) => {
    if (!(value >= 0 && value <= most)) throw errors.invalidArgument();
    set(value);
  };
}

function sizes(sheet: HostSheet, areas: readonly CellArea[]): Record<string, Property> {
  const resize = (
    sizesByIndex: Map<number, number>,
    first: number,
    last: number,
    all: number,
    value: number | null,
  ): void => {
    if (value === null && last - first + 1 === all) return sizesByIndex.clear();
    for (let index = first; index <= last; index += 1) {
      if (value === null) sizesByIndex.delete(index);
      else sizesByIndex.set(index, value);
    }
  };
  const columns = (value: number | null): void =>
    areas.forEach((area) => {
      resize(sheet.columnWidths, area.firstColumn, area.lastColumn, MAX_COLUMNS, value);
    });
  const rows = (value: number | null): void =>
    areas.forEach((area) => {
      resize(sheet.rowHeights, area.firstRow, area.lastRow, MAX_ROWS, value);
    });
  return {
    columnWidth: { set: within(MAX_WIDTH, columns) },
    rowHeight: { set: within(MAX_HEIGHT, rows) },
    useStandardWidth: { set: (standard: boolean) => standard && columns(null) },
    useStandardHeight: { set: (standard: boolean) => standard && rows(null) },
  };
}
