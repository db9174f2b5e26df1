import type { JobControl } from "../../application/ports/progress";
import type { CellBlock, LinkedText, ModelValue, SheetModel } from "../../application/ports/sheet-model";
import { SHEET_STYLES } from "../../application/ports/sheet-styles";
import { cellInput, GENERAL_FORMAT, linkTarget, type CellInput, type InputOptions } from "./cell-inputs";
import { jsonBytes, OPERATION_BYTES, rangeOf, setNumberFormat, type RequestBudget } from "./excel-session";
import { sizeOf } from "./model-checks";
import { formatAreas } from "./number-formats";

/** Above this number, links are written as HYPERLINK formulas, within the blocks of values. */
export const MAX_HYPERLINKS = 200;

/** Above this number, the formats of a block (numbers among texts in one column) are given cell by cell, as arrays. */
const MAX_FORMAT_AREAS = 200;
const FORMAT_BYTES = 14;

const CHUNK_BYTES = 800_000;
const CHUNK_CELLS = 25_000;

/** Number formats, hyperlinks, then values of every block: in this order nothing is parsed and the values have the last word. */
export async function drawCells(
  sheet: Excel.Worksheet,
  model: SheetModel,
  options: InputOptions,
  budget: RequestBudget,
  control?: JobControl,
): Promise<void> {
  const total = model.blocks.reduce((sum, block) => sum + block.values.length, 0);
  let done = 0;
  for (const block of model.blocks) {
    const inputs = blockInputs(block, options);
    const formats = inputs.map((row) => row.map((cell) => cell.format));
    const areas = formatAreas(block.row, block.column, formats);
    const cellByCell = areas.length > MAX_FORMAT_AREAS;
    for (const { area, format } of cellByCell ? [] : areas) {
      await budget.spend(OPERATION_BYTES);
      setNumberFormat(rangeOf(sheet, area), format);
    }
    if (!options.linkFormulas) await drawLinks(sheet, block, options, budget);
    for (const chunk of chunks(inputs)) {
      await budget.spend(chunk.bytes + (cellByCell ? chunk.cells * FORMAT_BYTES : 0) + OPERATION_BYTES, chunk.cells);
      const { first, rows } = chunk;
      drawChunk(sheet, block, chunk, cellByCell ? formats.slice(first, first + rows.length) : null);
      control?.progress?.({ label: `Écriture de ${model.name}`, done: done + chunk.first + chunk.rows.length, total });
    }
    done += block.values.length;
  }
}

export function countLinks(model: SheetModel): number {
  return model.blocks.reduce(
    (sum, block) => sum + block.values.reduce((row, cells) => row + cells.filter(isLink).length, 0),
    0,
  );
}

function isLink(value: ModelValue): value is LinkedText {
  return typeof value === "object" && value !== null && "link" in value;
}

function blockInputs(block: CellBlock, options: InputOptions): CellInput[][] {
  const { columns } = sizeOf(block);
  const formats = Array.from({ length: columns }, (_column, index) => {
    const style = typeof block.styles === "string" ? block.styles : block.styles[index];
    return (style && SHEET_STYLES[style].numberFormat) ?? GENERAL_FORMAT;
  });
  return block.values.map((row) =>
    row.map((value, column) => cellInput(value, formats[column] ?? GENERAL_FORMAT, options)),
  );
}

async function drawLinks(
  sheet: Excel.Worksheet,
  block: CellBlock,
  options: InputOptions,
  budget: RequestBudget,
): Promise<void> {
  for (const [row, cells] of block.values.entries()) {
    for (const [column, value] of cells.entries()) {
      if (!isLink(value)) continue;
      await budget.spend(2 * OPERATION_BYTES + jsonBytes(value.text));
      const cell = sheet.getCell(block.row + row, block.column + column).untrack();
      cell.hyperlink = { documentReference: linkTarget(value, options), textToDisplay: value.text };
    }
  }
}

interface Chunk {
  readonly first: number;
  readonly rows: CellInput["input"][][];
  readonly bytes: number;
  readonly cells: number;
}

function* chunks(inputs: readonly (readonly CellInput[])[]): Generator<Chunk> {
  let rows: CellInput["input"][][] = [];
  let first = 0;
  let bytes = 0;
  let cells = 0;
  for (const [index, row] of inputs.entries()) {
    const values = row.map((cell) => cell.input);
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

function drawChunk(sheet: Excel.Worksheet, block: CellBlock, { first, rows }: Chunk, formats: string[][] | null): void {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return;
  const range = sheet.getRangeByIndexes(block.row + first, block.column, rows.length, columns).untrack();
  if (formats) range.numberFormat = formats;
  range.values = rows;
}
