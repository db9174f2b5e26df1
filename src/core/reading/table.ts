import type { CellValue } from "../domain/cell";
import type { FieldDefinition } from "../questionnaire/field";
import type { SheetKind } from "../questionnaire/sheets";
import type { ColumnHabits } from "./column-habits";
import type { SheetMapping } from "./headings";
import { cellAt, type SheetGrid } from "./sheet-grid";

/**
 * A typed column: `values[i]` is meaningful only where `marks[i]` is readable. Days and numbers are numbers, a choice is its code
 * (one shared string per code), a text has clean spaces.
 */
export interface Column {
  readonly field: string;
  readonly definition: FieldDefinition;
  /** Sheet column, from 0. */
  readonly sheetColumn: number;
  readonly heading: string;
  readonly marks: Uint16Array;
  readonly values: Int32Array | Float64Array | readonly (string | undefined)[];
  /** What the whole column says of how its cells are read. */
  readonly habits: ColumnHabits;
  /** Union of all marks. */
  readonly anyMarks: number;
  /** No present row has an empty cell here: nothing can be missing. */
  readonly alwaysFilled: boolean;
}

/** Why a row that holds something is no row of data: the headings once more, a total or a count, a note, thousands of empty rows above it. */
export type AsideReason = "headings" | "total" | "note" | "far";

/** A data sheet read into columns. Row i of the table is sheet row `firstRow + i` (from 0). */
export interface Table<Kind extends SheetKind = SheetKind> {
  readonly kind: Kind;
  readonly grid: SheetGrid;
  readonly mapping: SheetMapping;
  readonly firstRow: number;
  readonly rowCount: number;
  /** 1 where the row holds something in a recognised column and is not set aside; other rows are no rows at all. */
  readonly present: Uint8Array;
  readonly presentCount: number;
  /** The rows that hold something and are no data, ascending: read as if they were empty. */
  readonly aside: ReadonlyMap<number, AsideReason>;
  readonly columns: ReadonlyMap<string, Column>;
}

export type Tables = { readonly [Kind in SheetKind]?: Table<Kind> };

/** What a cell of the table held in the sheet, unread. */
export function rawValue(table: Table, row: number, column: Column): CellValue {
  return cellAt(table.grid, table.firstRow + row, column.sheetColumn);
}
