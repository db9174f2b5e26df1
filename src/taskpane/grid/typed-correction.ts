import { isCellError, type CellPosition } from "../../core/domain/cell";
import type { Day } from "../../core/domain/day";
import { cellAt } from "../../core/reading/sheet-grid";
import type { Correction } from "../state/pane-state";
import { fullText } from "./cell-text";
import type { Recognised } from "./recognised";
import { canTypeIn } from "./sheet-columns";
import { readTyped } from "./typed-value";
import type { ShownSheet } from "./use-sheets";

const DATE_FORMAT = "dd/mm/yyyy";

/** What a person typed into a cell, as a correction; null when it changes nothing or cannot be. */
export function typedCorrection(
  { info, view }: ShownSheet,
  position: CellPosition,
  text: string,
  recognised: Recognised | null,
  today: Day,
): Correction | null {
  const { row, column } = position;
  const former = cellAt(view.grid, row, column);
  if (!canTypeIn({ view, mark: info.mark })(row, column) || isCellError(former)) return null;
  const { format } = view.lookAt(row, column);
  const system = view.grid.dateSystem;
  const kind = recognised && row >= recognised.firstDataRow ? (recognised.fieldAt(column)?.kind ?? null) : null;
  const typed = readTyped(text, { kind, former, format, system, today });
  if (typed.value === former) return null;
  const sheet = info.name;
  return {
    finding: null,
    change: { sheet, position, expected: former, ...typed },
    before: fullText(former, format, system),
    after: fullText(typed.value, typed.asDate ? DATE_FORMAT : format, system),
  };
}
