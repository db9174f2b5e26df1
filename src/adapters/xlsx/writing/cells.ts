import type { SheetModel } from "../../../application/ports/sheet-model";
import { cellReference, columnLetters, type DateSystem, quotedSheetName } from "../../../core/domain/cell";
import type { StyleBook } from "../styles/style-book";
import { escapeXString, escapeXml } from "../xml/xml-text";
import { cellXml } from "./cell-xml";
import { styleIn } from "./model-cells";

/** Excel refuses a sheet with more links than this; the texts beyond stay plain. */
const MAX_LINKS = 65_530;

export interface ModelCells {
  /** The XML of each row, in order. */
  readonly rows: Iterable<string>;
  /** The XML of each link; complete once the rows have been read. */
  readonly links: readonly string[];
}

/** Lays the blocks of a model out into rows. Where blocks overlap, the later one wins. */
export function modelCells(model: SheetModel, styles: StyleBook, dateSystem: DateSystem): ModelCells {
  const links: string[] = [];
  const byRow = blocksByRow(model);
  const heights = new Map((model.rowHeights ?? []).map(({ row, height }) => [row, height]));

  const hidden = new Set(model.hiddenRows);

  function* rows(): Generator<string> {
    const numbers = [...new Set([...byRow.keys(), ...heights.keys(), ...hidden])].sort((a, b) => a - b);
    for (const row of numbers) {
      const cells: string[] = [];
      for (const block of byRow.get(row) ?? []) {
        block.values[row - block.row]!.forEach((value, index) => {
          const column = block.column + index;
          const reference = cellReference(row, column);
          cells[column] = cellXml("", reference, styles.styleFor(styleIn(block, index)), value, dateSystem);
          if (typeof value === "object" && value !== null && "text" in value && links.length < MAX_LINKS) {
            const { link, text } = value;
            const location = `${quotedSheetName(link.sheet)}!${cellReference(link.row, link.column)}`;
            links.push(
              `<hyperlink ref="${reference}" location="${escapeXml(location)}" display="${escapeXString(text, true)}"/>`,
            );
          }
        });
      }
      const height = heights.get(row);
      const tall = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
      yield `<row r="${row + 1}"${tall}${hidden.has(row) ? ' hidden="1"' : ""}>${cells.join("")}</row>`;
    }
  }
  return { rows: rows(), links };
}

function blocksByRow(model: SheetModel): Map<number, SheetModel["blocks"][number][]> {
  const byRow = new Map<number, SheetModel["blocks"][number][]>();
  for (const block of model.blocks) {
    block.values.forEach((_, index) => {
      const row = block.row + index;
      const blocks = byRow.get(row);
      if (blocks) blocks.push(block);
      else byRow.set(row, [block]);
    });
  }
  return byRow;
}

/** "A1:H200": the area of the blocks, or "A1" when there is none. */
export function modelDimension(model: SheetModel): string {
  let lastRow = 0;
  let lastColumn = 0;
  for (const block of model.blocks) {
    lastRow = Math.max(lastRow, block.row + block.values.length - 1);
    lastColumn = Math.max(lastColumn, block.column + (block.values[0]?.length ?? 1) - 1);
  }
  return lastRow === 0 && lastColumn === 0 ? "A1" : `A1:${columnLetters(lastColumn)}${lastRow + 1}`;
}
