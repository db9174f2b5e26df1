import { cellReference, isCellError, type CellPosition, type CellValue } from "../../core/domain/cell";
import type { Day } from "../../core/domain/day";
import { cellAt } from "../../core/reading/sheet-grid";
import type { Correction } from "../state/pane-state";
import { fullText } from "./cell-text";
import { showsDay } from "./number-format";
import type { Recognised } from "./recognised";
import { canTypeIn, type TypedCells } from "./sheet-columns";
import { readTyped, type TypedValue } from "./typed-value";
import type { ShownSheet } from "./use-sheets";

const DATE_FORMAT = "dd/mm/yyyy";

/** A sheet with what is on its way into it: somebody who types fast is ahead of the writing. */
export interface SheetTypedInto extends ShownSheet {
  readonly typed?: TypedCells | null;
}

/** What a cell holds, or is about to. */
export function valueAt({ view, typed }: SheetTypedInto, { row, column }: CellPosition): CellValue {
  const reference = cellReference(row, column);
  return typed?.values.has(reference) ? (typed.values.get(reference) ?? null) : cellAt(view.grid, row, column);
}

/** What a person typed into a cell, as a correction; null when it changes nothing or cannot be. */
export function typedCorrection(
  shown: SheetTypedInto,
  position: CellPosition,
  text: string,
  recognised: Recognised | null,
  today: Day,
): Correction | null {
  const { row, column } = position;
  const { view } = shown;
  const former = valueAt(shown, position);
  const { format } = view.lookAt(row, column);
  const system = view.grid.dateSystem;
  // Looked at and left as it was: a number keeps its last decimals, a text its spaces.
  if (text === fullText(former, format, system)) return null;
  const kind = recognised && row >= recognised.firstDataRow ? (recognised.fieldAt(column)?.kind ?? null) : null;
  return correctionTo(shown, position, readTyped(text, { kind, former, format, system, today }));
}

/** The value of another cell of the sheet, put into a cell. */
export function copiedCorrection(
  shown: SheetTypedInto,
  position: CellPosition,
  source: CellPosition,
): Correction | null {
  const { view } = shown;
  const value = valueAt(shown, source);
  if (isCellError(value)) return null;
  const isDay = typeof value === "number" && showsDay(view.lookAt(source.row, source.column).format);
  return correctionTo(shown, position, { value, ...(isDay ? { asDate: true } : {}) });
}

function correctionTo(shown: SheetTypedInto, position: CellPosition, to: TypedValue): Correction | null {
  const { info, view } = shown;
  const { row, column } = position;
  const former = valueAt(shown, position);
  if (!canTypeIn({ view, mark: info.mark })(row, column) || isCellError(former) || to.value === former) return null;
  const { format } = view.lookAt(row, column);
  const system = view.grid.dateSystem;
  return {
    finding: null,
    change: { sheet: info.name, position, expected: former, ...to },
    before: fullText(former, format, system),
    after: fullText(to.value, to.asDate ? DATE_FORMAT : format, system),
  };
}
