import { lineCount, rowHeight, textWidth } from "../../../src/application/bilan/text-measure";
import type { ModelValue, SheetModel, StyleName } from "../../../src/application/ports/sheet-model";
import { SHEET_STYLES } from "../../../src/application/ports/sheet-styles";
import type { CellArea } from "../../../src/core/domain/cell";
import { cellReference } from "../../../src/core/domain/cell";

export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly value: ModelValue;
  readonly style: StyleName;
}

/** Every cell of a model; a cell drawn twice is a mistake. */
export function cellsOf(model: SheetModel): Map<string, DrawnCell> {
  const cells = new Map<string, DrawnCell>();
  for (const { row, column, values, styles } of model.blocks) {
    values.forEach((line, down) =>
      line.forEach((value, right) => {
        const style = typeof styles === "string" ? styles : (styles[right] as StyleName);
        const at = { row: row + down, column: column + right };
        const reference = cellReference(at.row, at.column);
        if (cells.has(reference)) throw new Error(`${reference} is drawn twice`);
        cells.set(reference, { ...at, value, style });
      }),
    );
  }
  return cells;
}

function textOf(value: ModelValue): string | null {
  if (typeof value === "string") return value;
  return typeof value === "object" && value !== null && "text" in value ? value.text : null;
}

/** Texts that are cut off: neither wrapped in a row high enough, nor narrower than their column, nor free to run over empty cells. */
export function cutOffTexts(model: SheetModel): string[] {
  const cells = cellsOf(model);
  const heights = new Map((model.rowHeights ?? []).map(({ row, height }) => [row, height]));
  return [...cells.values()].flatMap(({ row, column, value, style }) => {
    const text = textOf(value);
    if (text === null || text === "") return [];
    const merge = model.merges?.find((area) => area.firstRow === row && area.firstColumn === column);
    const last = merge?.lastColumn ?? column;
    const width = model.columnWidths.slice(column, last + 1).reduce((sum, part) => sum + part, 0);
    const height = heights.get(row) ?? 15;
    if (SHEET_STYLES[style].wrap) return rowHeight(lineCount(text, width, style), style) > height ? [text] : [];
    const runsOver = !merge && column === 0 && !cells.has(cellReference(row, 1));
    return runsOver || textWidth(text, style) <= width * 7 + 5 ? [] : [text];
  });
}

export function overlapping(areas: readonly CellArea[]): boolean {
  return areas.some((one, index) =>
    areas
      .slice(index + 1)
      .some(
        (other) =>
          one.firstRow <= other.lastRow &&
          other.firstRow <= one.lastRow &&
          one.firstColumn <= other.lastColumn &&
          other.firstColumn <= one.lastColumn,
      ),
  );
}
