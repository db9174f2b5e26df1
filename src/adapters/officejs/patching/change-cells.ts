import { FormulaRefusal } from "../../../application/ports/formula-refusal";
import { throwIfCancelled, type JobControl } from "../../../application/ports/progress";
import { DATE_FORMAT } from "../../../application/ports/sheet-styles";
import { takenBack } from "../../../application/ports/taken-back";
import { UserError } from "../../../application/ports/user-error";
import type { CellChange } from "../../../application/ports/workbook";
import { cellReference, isCellError, type CellPosition, type CellValue } from "../../../core/domain/cell";
import { columnPieces } from "../session/areas";
import { GENERAL_FORMAT, textInput, TEXT_FORMAT } from "./cell-inputs";
import { jsonBytes, OPERATION_BYTES, RequestBudget, runExcel, setNumberFormat } from "../session/excel-session";
import { writableSheets } from "../session/find-sheets";
import { asOwnWrite } from "./own-writes";
import { cellValue } from "../reading/read-sheet";

/** What a cell holds before a change, enough to put it back. */
interface CellState {
  readonly value: CellValue;
  readonly isFormula: boolean;
  readonly format: string;
}

interface PreparedChange {
  readonly change: CellChange;
  readonly sheet: Excel.Worksheet;
  readonly before: CellState;
}

/** See the port. Everything is checked before the first cell changes; a failure on the way puts back what was changed. */
export async function changeCells(
  changes: readonly CellChange[],
  control?: JobControl,
): Promise<readonly CellChange[]> {
  throwIfCancelled(control);
  if (changes.length === 0) return [];
  return runExcel(changes[0]?.sheet ?? null, async (context) => {
    const prepared = await prepare(context, changes, control);
    throwIfCancelled(control);
    await asOwnWrite(rowsOf(changes), async () => {
      try {
        await apply(context, prepared);
      } catch (error) {
        await putBack(context, prepared);
        throw error;
      }
    });
    const undo = new Map(prepared.map(({ change, before }) => [change, takenBack(change, before.format)]));
    return changes.map((change) => undo.get(change) as CellChange);
  });
}

function rowsOf(changes: readonly CellChange[]): { readonly sheet: string; readonly rows: Set<number> }[] {
  const rows = new Map<string, Set<number>>();
  for (const { sheet, position } of changes) rows.set(sheet, (rows.get(sheet) ?? new Set()).add(position.row));
  return [...rows].map(([sheet, own]) => ({ sheet, rows: own }));
}

async function prepare(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  control: JobControl | undefined,
): Promise<PreparedChange[]> {
  const sheets = await writableSheets(
    context,
    changes.map((change) => change.sheet),
    (sheet) => {
      sheet.autoFilter.load("isDataFiltered");
      sheet.tables.load("items/name,items/autoFilter/isDataFiltered");
    },
  );
  const all: PreparedChange[] = [];
  for (const [name, sheet] of sheets) {
    const prepared: PreparedChange[] = [];
    refuseFilter(sheet);
    const own = changes.filter((change) => change.sheet === name);
    const stateAt = await readStates(
      context,
      sheet,
      own.map((change) => change.position),
      control,
    );
    for (const change of own) {
      const before = stateAt(change.position);
      refuseSurprise(sheet.name, change, before);
      prepared.push({ change, sheet, before });
    }
    const formulas = prepared.filter(({ before }) => before.isFormula).map(({ change }) => change);
    if (formulas.length > 0) throw new FormulaRefusal(sheet.name, formulas);
    all.push(...prepared);
  }
  return all;
}

/** With rows filtered out, Excel puts written values in the wrong rows. */
function refuseFilter(sheet: Excel.Worksheet): void {
  const filtered =
    sheet.autoFilter.isDataFiltered || sheet.tables.items.some((table) => table.autoFilter.isDataFiltered);
  if (filtered) {
    throw new UserError(
      `Un filtre est actif sur la feuille « ${sheet.name} » : affichez toutes les lignes (Données, Effacer), puis recommencez.`,
    );
  }
}

function refuseSurprise(sheet: string, { position, expected }: CellChange, before: CellState): void {
  // Errors share one object per code: equal means identical.
  if (before.value === expected) return;
  const cell = cellReference(position.row, position.column);
  throw new UserError(
    `La cellule ${cell} de la feuille « ${sheet} » a changé depuis le contrôle : relancez le contrôle, puis recommencez.`,
  );
}

async function readStates(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: readonly CellPosition[],
  control: JobControl | undefined,
): Promise<(position: CellPosition) => CellState> {
  const budget = new RequestBudget(context, control);
  const pieces: Excel.Range[] = [];
  for (const { firstRow, firstColumn, lastRow } of columnPieces(cells)) {
    const rows = lastRow - firstRow + 1;
    await budget.spend(OPERATION_BYTES + rows * STATE_BYTES, rows);
    const range = sheet.getRangeByIndexes(firstRow, firstColumn, rows, 1).untrack();
    pieces.push(range.load("rowIndex,columnIndex,values,formulas,numberFormat"));
  }
  await budget.send();
  const states = new Map<string, CellState>();
  for (const piece of pieces) {
    piece.values.forEach((row: unknown[], index) => {
      const formula: unknown = piece.formulas[index]?.[0];
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== row[0];
      states.set(`${piece.rowIndex + index},${piece.columnIndex}`, {
        value: cellValue(row[0]),
        isFormula,
        format: String(piece.numberFormat[index]?.[0] ?? GENERAL_FORMAT),
      });
    });
  }
  return ({ row, column }) =>
    states.get(`${row},${column}`) ?? { value: null, isFormula: false, format: GENERAL_FORMAT };
}

const STATE_BYTES = 120;

async function apply(context: Excel.RequestContext, prepared: readonly PreparedChange[]): Promise<void> {
  const budget = new RequestBudget(context);
  for (const { change, sheet, before } of prepared) await put(budget, sheet, change, before.format);
  await budget.send();
}

/** Best effort: Excel keeps what it did before an error. */
async function putBack(context: Excel.RequestContext, prepared: readonly PreparedChange[]): Promise<void> {
  try {
    const budget = new RequestBudget(context);
    for (const { change, sheet, before } of prepared) {
      await put(budget, sheet, takenBack(change, before.format), null);
    }
    await budget.send();
  } catch {
    // The first error says what happened; the control, run again, shows what the cells hold now.
  }
}

/** @param present the cell's number format; null when it is not known any more. */
async function put(
  budget: RequestBudget,
  sheet: Excel.Worksheet,
  change: CellChange,
  present: string | null,
): Promise<void> {
  const input = inputFor(change.value);
  const exact = change.format;
  await budget.spend((exact === undefined ? 2 : 3) * OPERATION_BYTES + jsonBytes(input), 1);
  const cell = sheet.getCell(change.position.row, change.position.column).untrack();
  const format = writingFormat(change, exact ?? present ?? GENERAL_FORMAT);
  if (format !== present) setNumberFormat(cell, format);
  cell.values = [[input]];
  if (exact !== undefined && exact !== format) setNumberFormat(cell, exact);
}

/** The number format under which Excel takes a value for what it is. */
function writingFormat({ value, asDate, format }: CellChange, wanted: string): string {
  if (typeof value === "string") return value === "" ? wanted : TEXT_FORMAT;
  if (typeof value === "number" && asDate && format === undefined) return DATE_FORMAT;
  // A number put in a text cell would become a text.
  return value !== null && wanted === TEXT_FORMAT ? GENERAL_FORMAT : wanted;
}

function inputFor(value: CellValue): string | number | boolean {
  if (value === null) return "";
  if (typeof value === "string") return textInput(value).input as string;
  return isCellError(value) ? value.error : value;
}
