import type { CellArea } from "../../../src/core/domain/cell";
import { contains, intersect, union } from "./area";

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

/** Looks of cells, kept as the rectangles that were painted, the last one on top. */
export class FormatStore {
  private readonly layers = new Map<string, Layer[]>();

  paint(area: CellArea, property: string, value: unknown): void {
    const kept = (this.layers.get(property) ?? []).filter((layer) => !contains(area, layer.area));
    kept.push({ area, value });
    this.layers.set(property, kept);
  }

  at(row: number, column: number, property: string): unknown {
    const layers = this.layers.get(property) ?? [];
    for (let index = layers.length - 1; index >= 0; index -= 1) {
      const layer = layers[index]!;
      const { area } = layer;
      if (row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn) {
        return layer.value ?? DEFAULTS[property];
      }
    }
    return DEFAULTS[property];
  }

  /** The one value of an area, or MIXED. */
  over(area: CellArea, property: string): unknown {
    const layers = this.layers.get(property) ?? [];
    const seen = new Set<unknown>();
    let uncovered: CellArea[] = [area];
    for (let index = layers.length - 1; index >= 0 && uncovered.length > 0 && seen.size < 2; index -= 1) {
      const layer = layers[index]!;
      if (uncovered.some((piece) => intersect(piece, layer.area))) seen.add(layer.value ?? DEFAULTS[property]);
      uncovered = uncovered.flatMap((piece) => subtract(piece, layer.area));
    }
    if (uncovered.length > 0) seen.add(DEFAULTS[property]);
    return seen.size === 1 ? [...seen][0] : MIXED;
  }

  reset(area: CellArea): void {
    for (const property of this.layers.keys()) this.paint(area, property, undefined);
  }

  /** The smallest area that holds every painted cell. */
  extent(): CellArea | null {
    const painted = [...this.layers.values()].flat().filter((layer) => layer.value !== undefined);
    return union(painted.map((layer) => layer.area));
  }
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
