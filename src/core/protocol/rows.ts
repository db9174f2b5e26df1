import { fieldOf, type ProtocolKind } from "../questionnaire/sheets";
import { rawValue, type Table } from "../reading/table";
import { cellOf, type Cell, type RowCells } from "./cell";

/** Rows read of one sheet: no protocol comes near. */
const MOST_ROWS = 5000;

export interface TypedRow {
  /** From 0 in the table. */
  readonly row: number;
  readonly cells: RowCells;
}

/** The rows of a sheet of the protocol that say something. */
export function typedRows(table: Table): { readonly rows: readonly TypedRow[]; readonly beyond: number | null } {
  const rows: TypedRow[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    if (!table.present[row]) continue;
    if (rows.length === MOST_ROWS) return { rows, beyond: row };
    const cells: Record<string, Cell> = {};
    for (const column of table.columns.values()) {
      const field = fieldOf(table.kind, column.field);
      const looks = field.kind === "text" ? field.looks : undefined;
      const cell = cellOf(rawValue(table, row, column), looks, table.grid.dateSystem);
      if (cell !== null) cells[column.field] = cell;
    }
    if (Object.keys(cells).length > 0) rows.push({ row, cells });
  }
  return { rows, beyond: null };
}

/** The row number that the sheet shows. */
export function sheetRow(table: Table, row: number): number {
  return table.firstRow + row + 1;
}

/** Where a fault stands, and the words that its column uses. */
export interface CellPlace {
  readonly kind: ProtocolKind;
  readonly row: number | null;
  readonly field: string;
  readonly words?: Readonly<Record<string, string>>;
  /** The column of JSON, whose keys are its own. */
  readonly isJson?: true;
}
