import { isExpectedRow } from "../../../application/ports/row-identity";
import type { CellChange } from "../../../application/ports/workbook";
import type { CellPosition, CellValue } from "../../../core/domain/cell";
import { cellValue } from "../reading/read-sheet";
import { columnPieces } from "../session/areas";
import { OPERATION_BYTES, type RequestBudget } from "../session/excel-session";
import { GENERAL_FORMAT } from "./cell-inputs";

/** What a cell holds, enough to put it back. */
export interface CellState {
  readonly value: CellValue;
  /** "=…" where the cell holds a formula. */
  readonly formula: string | null;
  readonly format: string;
}

export type StateAt = (position: CellPosition) => CellState;

const STATE_BYTES = 120;
const EMPTY: CellState = { value: null, formula: null, format: GENERAL_FORMAT };

/** The cells that changes speak of: their own, and those that tell whose rows they are in. */
export function concernedCells(changes: readonly CellChange[]): CellPosition[] {
  return changes.flatMap(({ position, expectedRow = [] }) => [
    position,
    ...expectedRow.map(({ column }) => ({ row: position.row, column })),
  ]);
}

/** Whether the row of a change still is the one it was meant for. */
export function inItsRow(change: CellChange, stateAt: StateAt): boolean {
  return isExpectedRow(change, (column) => stateAt({ row: change.position.row, column }).value);
}

/**
 * Asks for the cells as they are at this point of the request; read after it is sent.
 * @param budget sends what is too much for one request; absent, all of it goes with what follows.
 */
export async function askStates(
  sheet: Excel.Worksheet,
  cells: readonly CellPosition[],
  budget: RequestBudget | null,
  readThrough?: number,
): Promise<() => StateAt> {
  const pieces: Excel.Range[] = [];
  for (const { firstRow, firstColumn, lastRow } of columnPieces(cells, readThrough)) {
    const rows = lastRow - firstRow + 1;
    await budget?.spend(OPERATION_BYTES + rows * STATE_BYTES, rows);
    const range = sheet.getRangeByIndexes(firstRow, firstColumn, rows, 1).untrack();
    pieces.push(range.load("rowIndex,columnIndex,values,formulas,numberFormat"));
  }
  return () => {
    const states = new Map<string, CellState>();
    for (const piece of pieces) {
      piece.values.forEach((row: unknown[], index) => {
        const formula: unknown = piece.formulas[index]?.[0];
        const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== row[0];
        states.set(`${piece.rowIndex + index},${piece.columnIndex}`, {
          value: cellValue(row[0]),
          formula: isFormula ? formula : null,
          format: String(piece.numberFormat[index]?.[0] ?? GENERAL_FORMAT),
        });
      });
    }
    return ({ row, column }) => states.get(`${row},${column}`) ?? EMPTY;
  };
}
