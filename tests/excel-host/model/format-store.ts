import { MAX_COLUMNS, type CellArea } from "../../../src/core/domain/cell";
import { cellsOf, contains, intersect, union } from "./area";

interface Layer {
  readonly area: CellArea;
  readonly value: unknown;
}

export const MIXED = Symbol("mixed");

const DEFAULTS: Readonly<Record<string, unknown>> = {
  numberFormat: "General",
  "fill.color": "#FFFFFF",
  "fill.pattern": "None",
  "fill.patternColor": "#000000",
  "fill.tintAndShade": 0,
  "font.name": "Calibri",
  "font.size": 11,
  "font.color": "#000000",
  "font.bold": false,
  "font.italic": false,
  "font.underline": "None",
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
};

/** One property: rectangles in the order they were painted, single cells apart because there may be thousands of them. */
class Property {
  private layers: Layer[] = [];
  private readonly cells = new Map<number, unknown>();

  paint(area: CellArea, value: unknown): void {
    if (cellsOf(area) === 1) {
      this.cells.set(cellNumber(area.firstRow, area.firstColumn), value);
      return;
    }
    for (const key of this.cellsIn(area)) this.cells.delete(key);
    this.layers = this.layers.filter((layer) => !contains(area, layer.area));
    this.layers.push({ area, value });
  }

  get size(): number {
    return this.layers.length + this.cells.size;
  }

  at(row: number, column: number): unknown {
    const key = cellNumber(row, column);
    if (this.cells.has(key)) return this.cells.get(key);
    const cell = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
    for (let index = this.layers.length - 1; index >= 0; index -= 1) {
      const layer = this.layers[index]!;
      if (contains(layer.area, cell)) return layer.value;
    }
    return undefined;
  }

  /** The different values in an area. */
  over(area: CellArea): Set<unknown> {
    const keys = this.cellsIn(area);
    const seen = new Set(keys.map((key) => this.cells.get(key)));
    if (keys.length === cellsOf(area)) return seen;
    let uncovered: CellArea[] = [area];
    for (let index = this.layers.length - 1; index >= 0 && uncovered.length > 0; index -= 1) {
      const layer = this.layers[index]!;
      if (uncovered.some((piece) => intersect(piece, layer.area))) seen.add(layer.value);
      uncovered = uncovered.flatMap((piece) => subtract(piece, layer.area));
    }
    if (uncovered.length > 0) seen.add(undefined);
    return seen;
  }

  extent(): CellArea | null {
    const cells = [...this.cells].filter(([, value]) => value !== undefined).map(([key]) => cellArea(key));
    const layers = this.layers.filter((layer) => layer.value !== undefined).map((layer) => layer.area);
    return union([...cells, ...layers]);
  }

  private cellsIn(area: CellArea): number[] {
    return [...this.cells.keys()].filter((key) => contains(area, cellArea(key)));
  }
}

/** Looks of cells, by property; undefined stands for Excel's default. */
export class FormatStore {
  private readonly properties = new Map<string, Property>();

  paint(area: CellArea, name: string, value: unknown): void {
    const property = this.properties.get(name) ?? new Property();
    this.properties.set(name, property);
    property.paint(area, value);
  }

  at(row: number, column: number, name: string): unknown {
    return this.properties.get(name)?.at(row, column) ?? DEFAULTS[name];
  }

  /** The one value of an area, or MIXED. */
  over(area: CellArea, name: string): unknown {
    const seen = this.properties.get(name)?.over(area) ?? [];
    const values = new Set([...seen].map((value) => value ?? DEFAULTS[name]));
    if (values.size > 1) return MIXED;
    return values.size === 1 ? [...values][0] : DEFAULTS[name];
  }

  /** All the looks of a cell, to an area. */
  copy(from: { readonly row: number; readonly column: number }, area: CellArea): void {
    for (const property of this.properties.values()) property.paint(area, property.at(from.row, from.column));
  }

  /** How many rectangles and cells a property was painted on, for tests that count operations. */
  painted(name: string): number {
    return this.properties.get(name)?.size ?? 0;
  }

  reset(area: CellArea): void {
    for (const property of this.properties.values()) property.paint(area, undefined);
  }

  /** The smallest area that holds every painted cell. */
  extent(): CellArea | null {
    return union([...this.properties.values()].flatMap((property) => property.extent() ?? []));
  }
}

const cellNumber = (row: number, column: number): number => row * MAX_COLUMNS + column;

function cellArea(key: number): CellArea {
  const row = Math.floor(key / MAX_COLUMNS);
  const column = key % MAX_COLUMNS;
  return { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
}

function subtract(area: CellArea, hole: CellArea): CellArea[] {
  const common = intersect(area, hole);
  if (!common) return [area];
  const pieces: CellArea[] = [];
  if (area.firstRow < common.firstRow) pieces.push({ ...area, lastRow: common.firstRow - 1 });
  if (area.lastRow > common.lastRow) pieces.push({ ...area, firstRow: common.lastRow + 1 });
  const band = { ...area, firstRow: common.firstRow, lastRow: common.lastRow };
  if (area.firstColumn < common.firstColumn) pieces.push({ ...band, lastColumn: common.firstColumn - 1 });
  if (area.lastColumn > common.lastColumn) pieces.push({ ...band, firstColumn: common.lastColumn + 1 });
  return pieces;
}
