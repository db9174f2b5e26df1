import { type CellArea, MAX_COLUMNS, MAX_ROWS } from "../../core/domain/cell";
import type { CellBlock, ModelValue, SheetModel, TableModel } from "./sheet-model";

const FORBIDDEN_IN_NAME = /[:\\/?*[\]]|^'|'$/;
/** Letters, digits and underscores, never like a cell ("AB12", "R1C1"). */
const TABLE_NAME = /^(?![A-Za-z]{1,3}\d+$|[RrCc]\d*$|[Rr]\d*[Cc]\d*$)[\p{L}_][\p{L}\p{N}_]{0,254}$/u;

/** What Excel holds; beyond, it refuses a file or repairs it. */
const LONGEST = { name: 31, promptTitle: 32, prompt: 255, heading: 255 };
const HIGHEST_ROW = 409;
const WIDEST_COLUMN = 254;
const MOST_BREAKS = 1_026;

/**
 * Checks a model before anything is written.
 * @throws Error (a defect of the caller, not of the person) when Excel could not draw it.
 */
export function checkModel(model: SheetModel): void {
  const require = (holds: boolean, what: string): void => {
    if (!holds) throw new Error(`Sheet model « ${model.name} »: ${what}`);
  };
  const { name, tables = [], merges = [], rowHeights = [] } = model;
  require(name.length > 0 && name.length <= LONGEST.name && !FORBIDDEN_IN_NAME.test(name), "name");
  require(rowHeights.every(({ height }) => height >= 0 && height <= HIGHEST_ROW), "row height");
  require(model.columnWidths.every((width) => width >= 0 && width <= WIDEST_COLUMN), "column width");
  require((model.page?.breaksBefore ?? []).length <= MOST_BREAKS, "page breaks");
  for (const block of model.blocks) checkBlock(block, require);
  for (const table of tables) {
    require(TABLE_NAME.test(table.name), `name of the table ${table.name}`);
    require(hasDistinctHeadings(model.blocks, table), `headings of ${table.name}`);
  }
  require(new Set(tables.map((table) => table.name.toLowerCase())).size === tables.length, "tables of one name");
  require(!anyOverlap(merges), "merges that overlap");
  require(!anyOverlap(tables.map(({ area }) => area)), "tables that overlap");
  require(tables.every(({ area }) => !merges.some((merge) => overlap(area, merge))), "merges in a table");
  for (const chart of model.charts ?? []) {
    const areas = [chart.categories, ...chart.series.map((series) => series.values)];
    require(chart.series.length > 0 && areas.every(isLine), `cells of the chart « ${chart.title} »`);
  }
  for (const { prompt } of model.validations ?? []) {
    const fits = !prompt || (prompt.title.length <= LONGEST.promptTitle && prompt.message.length <= LONGEST.prompt);
    require(fits, `prompt « ${prompt?.title} »`);
  }
}

function checkBlock(block: CellBlock, require: (holds: boolean, what: string) => void): void {
  const rows = block.values.length;
  const columns = block.values[0]?.length ?? 0;
  require(block.values.every((row) => row.length === columns), "rows of unequal length");
  require(block.row + rows <= MAX_ROWS && block.column + columns <= MAX_COLUMNS, "block outside of the sheet");
  require(typeof block.styles === "string" || rows === 0 || block.styles.length === columns, "one style per column");
  require(block.values.every((row) => row.every(isFinite)), "number");
}

function isFinite(value: ModelValue): boolean {
  return typeof value !== "number" || Number.isFinite(value);
}

const isLine = (area: CellArea): boolean => area.firstRow === area.lastRow || area.firstColumn === area.lastColumn;

function overlap(first: CellArea, second: CellArea): boolean {
  return (
    first.firstRow <= second.lastRow &&
    second.firstRow <= first.lastRow &&
    first.firstColumn <= second.lastColumn &&
    second.firstColumn <= first.lastColumn
  );
}

/** From the top to the bottom, each area against those that begin before it ends. */
function anyOverlap(areas: readonly CellArea[]): boolean {
  const sorted = [...areas].sort((first, second) => first.firstRow - second.firstRow);
  return sorted.some((area, index) => {
    for (let next = index + 1; (sorted[next]?.firstRow ?? Infinity) <= area.lastRow; next += 1)
      if (overlap(area, sorted[next]!)) return true;
    return false;
  });
}

/** A heading is a text of its own cell: Excel compares it with the name of the column. */
function hasDistinctHeadings(blocks: readonly CellBlock[], { area }: TableModel): boolean {
  const seen = new Set<string>();
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    const heading = valueAt(blocks, area.firstRow, column);
    if (typeof heading !== "string" || heading === "" || heading.length > LONGEST.heading) return false;
    if (seen.has(heading.toLowerCase())) return false;
    seen.add(heading.toLowerCase());
  }
  return true;
}

/** Where blocks overlap, the later one gives the value. */
export function valueAt(blocks: readonly CellBlock[], row: number, column: number): ModelValue | undefined {
  let found: ModelValue | undefined;
  for (const block of blocks) {
    const value = block.values[row - block.row]?.[column - block.column];
    if (value !== undefined) found = value;
  }
  return found;
}
