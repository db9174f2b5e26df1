import type { SheetModel, StyleName } from "../../../application/ports/sheet-model";
import {
  BORDER_COLOR,
  DEFAULT_SIZE,
  FONT_NAME,
  SHEET_STYLES,
  type CellStyle,
} from "../../../application/ports/sheet-styles";
import type { CellArea } from "../../../core/domain/cell";
import { addressGroups } from "../session/areas";
import { OPERATION_BYTES, type RequestBudget } from "../session/excel-session";
import { sizeOf } from "./block-size";

/** A style's properties and borders, in operations. */
const OPERATIONS_PER_STYLE = 30;

/** Fonts, fills, borders and alignments: one set of operations per style, over all the cells that have it. */
export async function drawLooks(sheet: Excel.Worksheet, model: SheetModel, budget: RequestBudget): Promise<void> {
  for (const { style, areas, severalRows, severalColumns } of styleAreas(model)) {
    for (const address of addressGroups(areas)) {
      await budget.spend(address.length + OPERATIONS_PER_STYLE * OPERATION_BYTES);
      const { format } = sheet.getRanges(address).untrack();
      applyStyle(format, style);
      if (style.border) drawBorders(format, severalRows, severalColumns);
    }
  }
}

interface StyleAreas {
  readonly style: CellStyle;
  readonly areas: CellArea[];
  readonly severalRows: boolean;
  readonly severalColumns: boolean;
}

function styleAreas(model: SheetModel): Iterable<StyleAreas> {
  const groups = new Map<string, StyleAreas>();
  for (const block of model.blocks) {
    const { rows, columns } = sizeOf(block);
    if (rows === 0) continue;
    for (const { style: name, first, count } of styleRuns(block.styles, columns)) {
      const style = SHEET_STYLES[name];
      const area = {
        firstRow: block.row,
        firstColumn: block.column + first,
        lastRow: block.row + rows - 1,
        lastColumn: block.column + first + count - 1,
      };
      // Excel for Windows refuses inner borders where nothing is inside: areas are grouped by what they have inside.
      const severalRows = rows > 1;
      const severalColumns = count > 1;
      const key = style.border ? `${name} ${severalRows} ${severalColumns}` : name;
      const group = groups.get(key);
      if (group) group.areas.push(area);
      else groups.set(key, { style, areas: [area], severalRows, severalColumns });
    }
  }
  return groups.values();
}

function styleRuns(
  styles: StyleName | readonly StyleName[],
  columns: number,
): { style: StyleName; first: number; count: number }[] {
  if (typeof styles === "string") return columns === 0 ? [] : [{ style: styles, first: 0, count: columns }];
  const found: { style: StyleName; first: number; count: number }[] = [];
  styles.forEach((style, index) => {
    const last = found[found.length - 1];
    if (last?.style === style) last.count += 1;
    else found.push({ style, first: index, count: 1 });
  });
  return found;
}

function applyStyle(format: Excel.RangeFormat, style: CellStyle): void {
  format.font.name = FONT_NAME;
  format.font.size = style.size ?? DEFAULT_SIZE;
  // Said even when plain: a hyperlink has its own colour and underlining.
  format.font.underline = style.underline ? "Single" : "None";
  format.font.color = style.color ?? "#000000";
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.fill) format.fill.color = style.fill;
  if (style.horizontal) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical) format.verticalAlignment = style.vertical === "top" ? "Top" : "Center";
  if (style.indent) format.indentLevel = style.indent;
  if (style.wrap) format.wrapText = true;
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;

function drawBorders(format: Excel.RangeFormat, severalRows: boolean, severalColumns: boolean): void {
  const edges = [
    "EdgeTop",
    "EdgeBottom",
    "EdgeLeft",
    "EdgeRight",
    ...(severalRows ? ["InsideHorizontal" as const] : []),
    ...(severalColumns ? ["InsideVertical" as const] : []),
  ] as const;
  for (const edge of edges) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = BORDER_COLOR;
  }
}
