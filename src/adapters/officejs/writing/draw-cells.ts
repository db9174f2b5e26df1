import { givingWay } from "../../../application/ports/give-way";
import type { JobControl } from "../../../application/ports/progress";
import type { LinkedText, ModelValue, SheetModel } from "../../../application/ports/sheet-model";
import { cellGrid, type CellGrid } from "./cell-grid";
import { linkTarget, type CellInput, type InputOptions } from "../patching/cell-inputs";
import { jsonBytes, OPERATION_BYTES, rangeOf, setNumberFormat, type RequestBudget } from "../session/excel-session";
import { formatAreas } from "./number-formats";

/** Above this number, links are written as HYPERLINK formulas, among the other values. */
export const MAX_HYPERLINKS = 200;
/** Above this number, formats are given cell by cell, as arrays: a sheet of many small tables, numbers among texts in a column. */
const MAX_FORMAT_AREAS = 200;
/** Weight of a cell's format in such an array. */
const FORMAT_BYTES = 14;

const CHUNK_BYTES = 800_000;
const CHUNK_CELLS = 25_000;

/** Hyperlinks, number formats, then values: in this order nothing is parsed and the values have the last word. */
export async function drawCells(
  sheet: Excel.Worksheet,
  model: SheetModel,
  options: InputOptions,
  budget: RequestBudget,
  control?: JobControl,
): Promise<void> {
  if (!options.linkFormulas) await drawLinks(sheet, model, options, budget);
  const giveWay = givingWay(undefined);
  const grid = await cellGrid(model.blocks, options, giveWay);
  const areas = await formatAreas(grid, giveWay);
  const cellByCell = areas.length > MAX_FORMAT_AREAS;
  for (const { area, format } of cellByCell ? [] : areas) {
    await budget.spend(OPERATION_BYTES);
    setNumberFormat(rangeOf(sheet, area), format);
  }
  for (const { first, rows, bytes, cells } of chunks(grid)) {
    await budget.spend(bytes + (cellByCell ? cells * FORMAT_BYTES : 0) + OPERATION_BYTES, cells);
    const range = sheet.getRangeByIndexes(grid.row + first, grid.column, rows.length, grid.columnCount).untrack();
    if (cellByCell)
      range.numberFormat = grid.cells
        .slice(first, first + rows.length)
        .map((row) => row.map((cell) => cell?.format ?? null));
    range.values = rows;
    const done = first + rows.length;
    control?.progress?.({ label: `Écriture de ${model.name}`, done, total: grid.cells.length });
  }
}

export function countLinks(model: SheetModel): number {
  const inRow = (cells: readonly ModelValue[]): number => cells.filter(isLink).length;
  return model.blocks.reduce((sum, block) => block.values.reduce((all, cells) => all + inRow(cells), sum), 0);
}

function isLink(value: ModelValue): value is LinkedText {
  return typeof value === "object" && value !== null && "link" in value;
}

async function drawLinks(
  sheet: Excel.Worksheet,
  model: SheetModel,
  options: InputOptions,
  budget: RequestBudget,
): Promise<void> {
  for (const block of model.blocks) {
    for (const [row, cells] of block.values.entries()) {
      for (const [column, value] of cells.entries()) {
        if (!isLink(value)) continue;
        await budget.spend(2 * OPERATION_BYTES + jsonBytes(value.text));
        const cell = sheet.getCell(block.row + row, block.column + column).untrack();
        cell.hyperlink = { documentReference: linkTarget(value, options), textToDisplay: value.text };
      }
    }
  }
}

/** Rows written at once. */
interface Chunk {
  readonly first: number;
  readonly rows: CellInput["input"][][];
  readonly bytes: number;
  readonly cells: number;
}

function* chunks(grid: CellGrid): Generator<Chunk> {
  let rows: CellInput["input"][][] = [];
  let first = 0;
  let bytes = 0;
  let cells = 0;
  for (const [index, row] of grid.cells.entries()) {
    const values = row.map((cell) => cell?.input ?? null);
    const weight = values.reduce<number>((sum, value) => sum + jsonBytes(value), 3);
    if (rows.length > 0 && (bytes + weight > CHUNK_BYTES || cells + values.length > CHUNK_CELLS)) {
      yield { first, rows, bytes, cells };
      [rows, first, bytes, cells] = [[], index, 0, 0];
    }
    rows.push(values);
    bytes += weight;
    cells += values.length;
  }
  if (rows.length > 0) yield { first, rows, bytes, cells };
}
