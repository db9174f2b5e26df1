import type { CellBlock, SheetModel, TableModel } from "../../../application/ports/sheet-model";
import { MAX_COLUMNS, MAX_ROWS, type CellArea } from "../../../core/domain/cell";

const FORBIDDEN_IN_NAME = /[:\\/?*[\]]|^'|'$/;
const MAX_NAME = 31;
const MAX_PROMPT_TITLE = 32;
const MAX_PROMPT_MESSAGE = 255;

/**
 * Checks a model before anything is written.
 * @throws Error (a defect of the caller, not of the person) when Excel could not draw it.
 */
export function checkModel(model: SheetModel): void {
  const require = (holds: boolean, what: string): void => {
    if (!holds) throw new Error(`Sheet model « ${model.name} »: ${what}`);
  };
  require(model.name.length > 0 && model.name.length <= MAX_NAME && !FORBIDDEN_IN_NAME.test(model.name), "name");
  for (const block of model.blocks) {
    const { rows, columns } = sizeOf(block);
    require(block.values.every((row) => row.length === columns), "rows of unequal length");
    require(block.row + rows <= MAX_ROWS && block.column + columns <= MAX_COLUMNS, "block outside of the sheet");
    require(typeof block.styles === "string" || rows === 0 || block.styles.length === columns, "one style per column");
    require(block.values.every((row) =>
      row.every((value) => typeof value !== "number" || Number.isFinite(value)),
    ), "number");
  }
  for (const table of model.tables ?? [])
    require(hasDistinctHeadings(model.blocks, table), `headings of ${table.name}`);
  for (const chart of model.charts ?? []) {
    const areas = [chart.categories, ...chart.series.map((series) => series.values)];
    require(chart.series.length > 0 && areas.every(isLine), `cells of the chart « ${chart.title} »`);
  }
  for (const { prompt } of model.validations ?? []) {
    const fits = !prompt || (prompt.title.length <= MAX_PROMPT_TITLE && prompt.message.length <= MAX_PROMPT_MESSAGE);
    require(fits, `prompt « ${prompt?.title} »`);
  }
}

export function sizeOf(block: CellBlock): { readonly rows: number; readonly columns: number } {
  return { rows: block.values.length, columns: block.values[0]?.length ?? 0 };
}

const isLine = (area: CellArea): boolean => area.firstRow === area.lastRow || area.firstColumn === area.lastColumn;

function hasDistinctHeadings(blocks: readonly CellBlock[], { area }: TableModel): boolean {
  const seen = new Set<string>();
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    const heading = valueAt(blocks, area.firstRow, column);
    if (typeof heading !== "string" || heading === "" || seen.has(heading.toLowerCase())) return false;
    seen.add(heading.toLowerCase());
  }
  return true;
}

/** What the blocks put in a cell. */
export function valueAt(blocks: readonly CellBlock[], row: number, column: number): unknown {
  for (const block of blocks) {
    const value = block.values[row - block.row]?.[column - block.column];
    if (value !== undefined) return value;
  }
  return undefined;
}
