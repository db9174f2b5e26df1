import {
  crowdedTable,
  placesOf,
  validationsOf,
  type NewColumn,
  type NewColumns,
} from "../../../application/ports/new-columns";
import { throwIfCancelled, type JobControl } from "../../../application/ports/progress";
import { isExpectedRow, movedRow } from "../../../application/ports/row-identity";
import type { CellArea, CellValue } from "../../../core/domain/cell";
import { setNumberFormat, RequestBudget, rangeOf, runExcel } from "../session/excel-session";
import { drawValidations, listsOutside } from "../writing/draw-validations";
import { pointsOf } from "../writing/draw-page";
import { ensureLists } from "../writing/list-sheet";
import { textInput } from "./cell-inputs";
import { asOwnWrite } from "./own-writes";
import { sheetLayout } from "./sheet-layout";

/** See the port. All is looked at before anything is written. */
export async function appendColumns(addition: NewColumns, control?: JobControl): Promise<CellArea> {
  throwIfCancelled(control);
  return runExcel(addition.sheet, async (context) => {
    const { sheet, table, filter, headings, body, like } = await look(context, addition);
    throwIfCancelled(control);
    const validations = validationsOf(addition, body);
    const listFormula = await ensureLists(context, listsOutside(validations));
    await asOwnWrite([{ sheet: sheet.name, rows: null }], async () => {
      const { columns } = addition;
      if (table) for (const { heading } of columns) table.columns.add(undefined, undefined, heading);
      else rangeOf(sheet, headings).values = [columns.map(({ heading }) => textInput(heading).input)];
      if (like !== null) rangeOf(sheet, headings).copyFrom(like, "Formats");
      if (filter) sheet.autoFilter.apply(rangeOf(sheet, { ...filter, lastColumn: headings.lastColumn }));
      columns.forEach((column, index) => makeReady(sheet, column, { ...body, ...columnOf(body, index) }));
      const budget = new RequestBudget(context);
      await drawValidations(sheet, validations, listFormula, budget);
      await budget.send();
    });
    return headings;
  });
}

interface Found {
  readonly sheet: Excel.Worksheet;
  /** The table that grows; null where the headings are those of none. */
  readonly table: Excel.Table | null;
  /** The area of the filter that grows. */
  readonly filter: CellArea | null;
  readonly headings: CellArea;
  readonly body: CellArea;
  /** The heading that the new ones look like. */
  readonly like: Excel.Range | null;
}

async function look(context: Excel.RequestContext, addition: NewColumns): Promise<Found> {
  const { headingRow, expectedRow } = addition;
  const { sheet, areas: read } = await sheetLayout(context, addition.sheet);
  const known = Math.max(0, ...expectedRow.map(({ column }) => column));
  const row = rangeOf(sheet, { firstRow: headingRow, lastRow: headingRow, firstColumn: 0, lastColumn: known });
  row.load("values");
  await context.sync();

  const texts = (row.values[0] ?? []) as readonly CellValue[];
  const textAt = (column: number): CellValue => (texts[column] === "" ? null : (texts[column] ?? null));
  if (!isExpectedRow(addition, textAt)) throw movedRow(sheet.name, headingRow);
  const { used: filled, filter, tables: areas } = read();
  const first = Math.max(-1, filled?.lastColumn ?? -1, ...areas.map(({ area }) => area.lastColumn)) + 1;
  const own = areas.find(({ area }) => area.firstRow === headingRow) ?? null;
  if (own && own.area.lastColumn !== first - 1) throw crowdedTable(sheet.name, own.table.name);
  const grows = filter !== null && filter.firstRow === headingRow && filter.lastColumn === first - 1;
  const before = expectedRow.map(({ column }) => column).filter((column) => column < first);
  return {
    sheet,
    table: own?.table ?? null,
    filter: grows ? filter : null,
    ...placesOf({ ...addition, sheet: sheet.name }, first, filled?.lastRow ?? headingRow),
    like: before.length > 0 ? sheet.getCell(headingRow, Math.max(...before)).untrack() : null,
  };
}

function columnOf({ firstColumn }: CellArea, index: number): Pick<CellArea, "firstColumn" | "lastColumn"> {
  return { firstColumn: firstColumn + index, lastColumn: firstColumn + index };
}

function makeReady(sheet: Excel.Worksheet, { width, format }: NewColumn, area: CellArea): void {
  const range = rangeOf(sheet, area);
  range.format.columnWidth = pointsOf(width);
  if (format !== "General") setNumberFormat(range, format);
}
