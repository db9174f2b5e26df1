import type { DataKind } from "../questionnaire/sheets";
import type { SheetMapping } from "../reading/headings";
import { readTable } from "../reading/read-table";
import type { SheetGrid } from "../reading/sheet-grid";
import { textAt } from "../reading/cells";
import { isFilled } from "../reading/mark";
import type { Table } from "../reading/table";
import { crossedColumns, crossReader } from "./crossed-answers";
import { settleSituation, tellsSituation } from "./situation";
import { sexOfCivility, splitFullName } from "./full-name";
import { isBlank, preparedCell, translationOf, type PreparedRow } from "./prepared-cells";
import { sexByCivility, type ColumnProposal, type SheetProposal } from "./proposal";

/** One row of a sheet in the fields of the template, with the contracts that stand beside it. */
export interface SourceRow {
  /** Sheet row, from 0. */
  readonly row: number;
  readonly cells: PreparedRow;
  readonly contracts: readonly PreparedRow[];
  /** The two parts of its full name could be others. */
  readonly doubtfulName: boolean;
  /** Fields to which its crosses give two answers, and so none. */
  readonly contradictory: readonly string[];
}

/** Reads a sheet by its proposals; headings repeated, totals, notes and empty rows are left out as the control does. */
export function* sheetRows(
  grid: SheetGrid,
  proposal: SheetProposal,
  kind: DataKind,
  pivotYear: number,
): Generator<unknown, readonly SourceRow[]> {
  const own = proposal.columns.filter(
    ({ fields, series, answer }) => fields.length > 0 && series === undefined && answer === undefined,
  );
  const table = yield* readTable(grid, mappingOf(grid, proposal, kind, own), kind, pivotYear);
  const beside: Table[] = [];
  for (const series of new Set(proposal.columns.flatMap(({ series: one }) => one ?? []))) {
    const columns = proposal.columns.filter((column) => column.series === series && column.fields.length > 0);
    beside.push(yield* readTable(grid, mappingOf(grid, proposal, "contracts", columns), "contracts", pivotYear));
  }
  const fullName = own.find(({ order }) => order !== undefined);
  const saysSex = kind === "participants" && sexByCivility(proposal);
  const cellsOf = rowReader(table, proposal);
  const contractOf = beside.map((one) => rowReader(one, proposal));
  const crossed = crossedColumns(proposal.columns);
  const crossedFields = new Set(crossed.map(({ field }) => field));
  const crossesAt = crossReader(grid, crossed, proposal.answers);
  const isSituation = tellsSituation(proposal.columns);
  const rows: SourceRow[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % 4096 === 4095) yield {};
    if (!table.present[row] || isSectionTitle(table, row)) continue;
    const cells = cellsOf(row);
    let doubtfulName = false;
    if (fullName) {
      const whole = textAt(table.columns.get("lastName"), row) ?? "";
      const split = splitFullName(whole, fullName.order ?? "last-first");
      doubtfulName = whole !== "" && split?.sure !== true;
      if (split) Object.assign(cells, { lastName: split.lastName, firstName: split.firstName });
      if (saysSex) cells["sex"] = sexOfCivility(whole);
    }
    const contradictory: string[] = [];
    for (const { field, answer, contradicts } of crossesAt(table.firstRow + row)) {
      if (isBlank(cells[field])) cells[field] = answer;
      if (contradicts) contradictory.push(field);
    }
    if (isSituation) settleSituation(cells, (field) => crossedFields.has(field));
    const contracts = contractOf
      .map((read) => read(row))
      .filter((contract) => Object.values(contract).some((cell) => !isBlank(cell)));
    rows.push({ row: table.firstRow + row, cells, contracts, doubtfulName, contradictory });
  }
  return rows;
}

/** « AGEN » alone above headings that are repeated: the title of what follows, and nobody. */
function isSectionTitle(table: Table, row: number): boolean {
  if (table.aside.get(row + 1) !== "headings") return false;
  return [...table.columns.values()].filter(({ marks }) => isFilled(marks[row] as number)).length === 1;
}

function rowReader(table: Table, { answers }: SheetProposal): (row: number) => PreparedRow {
  const columns = [...table.columns.values()].map((column) => ({
    column,
    translation: translationOf(answers, column.sheetColumn),
  }));
  return (row) =>
    Object.fromEntries(
      columns.map(({ column, translation }) => [column.field, preparedCell(table, column, row, translation)]),
    );
}

/** The columns as if they had been chosen by hand; a full name is read as a surname, then split. */
function mappingOf(
  grid: SheetGrid,
  { headingRow, firstDataRow }: SheetProposal,
  kind: DataKind,
  columns: readonly ColumnProposal[],
): SheetMapping {
  return {
    kind,
    sheet: grid.name,
    headingRow,
    firstDataRow,
    headings: [],
    columns: columns.map(({ column, title, fields, order }) => ({
      field: order === undefined ? (fields[0] as string) : "lastName",
      column,
      heading: title,
      byHand: true,
    })),
    duplicates: [],
    unknown: [],
    ignored: [],
  };
}
