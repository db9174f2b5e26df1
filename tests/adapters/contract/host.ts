import type { CellArea, CellPosition, CellValue, DateSystem } from "../../../src/core/domain/cell";
import type { SheetModel } from "../../../src/application/ports/sheet-model";
import { UserError } from "../../../src/application/ports/user-error";
import type { Workbook } from "../../../src/application/ports/workbook";
import { cellAt, type SheetGrid } from "../../../src/core/reading/sheet-grid";

/** A workbook of the person's to start from, in plain values; each adapter builds it in its own way. */
export interface WorkbookFixture {
  readonly dateSystem?: DateSystem;
  readonly sheets: readonly SheetFixture[];
}

export interface SheetFixture {
  readonly name: string;
  /** From cell A1. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly hidden?: boolean;
  readonly protected?: boolean;
  /** Rows from 0; with `filtered` they are hidden by an active filter on the sheet's first row, else by hand. */
  readonly hiddenRows?: readonly number[];
  readonly filtered?: boolean;
  readonly merges?: readonly CellArea[];
  /** Cells with a solid background of their own, "#RRGGBB". */
  readonly fills?: readonly (CellPosition & { readonly color: string })[];
  /** Number formats of cells without a background, as en-US codes. */
  readonly formats?: readonly (CellPosition & { readonly format: string })[];
  /** Formulas over the values they have in `rows`. */
  readonly formulas?: readonly (CellPosition & { readonly formula: string })[];
}

export interface OpenedWorkbook {
  readonly workbook: Workbook;
  /** The same workbook saved, closed and opened again. */
  reopen(): Promise<OpenedWorkbook>;
  /** Background of a cell as "#RRGGBB" in capitals, or null when it has none. */
  fillOf(sheet: string, position: CellPosition): Promise<string | null>;
  /** Number format of a cell as an en-US code, "General" when it has none. */
  formatOf(sheet: string, position: CellPosition): Promise<string>;
}

export interface ContractHost {
  open(fixture: WorkbookFixture): Promise<OpenedWorkbook>;
  /** False when the host cannot tell the 1904 date system apart. */
  readonly knows1904?: boolean;
}

export const FIRST_ROW = ["Identifiant", "NOM", "Code postal"];
export const PERSON: SheetFixture = {
  name: "Participants",
  rows: [FIRST_ROW, ["A-1", "DURAND", "06000"], ["A-2", "PETIT", "33000"]],
};

export function model(changes: Partial<SheetModel> = {}): SheetModel {
  return {
    name: "Bilan",
    mark: "bilan",
    showGridlines: false,
    columnWidths: [20, 12],
    blocks: [{ row: 0, column: 0, values: [["Titre", 1]], styles: "text" }],
    ...changes,
  };
}

/** Values of the rectangle from A1 to the given end, both inclusive. */
export function valuesOf(grid: SheetGrid, lastRow: number, lastColumn: number): CellValue[][] {
  return Array.from({ length: lastRow + 1 }, (_, row) =>
    Array.from({ length: lastColumn + 1 }, (__, column) => cellAt(grid, row, column)),
  );
}

export async function refusal(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  return (error as UserError).message;
}

export function aborted(): AbortSignal {
  const controller = new AbortController();
  controller.abort();
  return controller.signal;
}
