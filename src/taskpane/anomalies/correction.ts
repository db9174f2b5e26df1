import { isCellError } from "../../core/domain/cell";
import { serialFromDay } from "../../core/domain/day";
import type { Control } from "../../core/engine/control";
import type { FindingText } from "../../core/engine/describe";
import type { ProposedValue } from "../../core/rules/rule";
import { cellText, dayText } from "../../core/text/french";
import type { Correction } from "../state/pane-state";

/** The proposed correction of a finding as a change of its cell with what undoes it; null when there is none. */
export function correctionOf(control: Control, index: number, text: FindingText): Correction | null {
  const { fix, value, sheet, position } = text;
  if (fix === null || isCellError(value)) return null;
  const table = control.list[control.findings.at(index).table];
  if (!table) return null;
  const proposed = typeof fix === "object" ? serialFromDay(fix.day, table.grid.dateSystem) : fix;
  const isDate = typeof fix === "object" ? { asDate: true } : {};
  return {
    finding: index,
    change: { sheet, position, expected: value, value: proposed, ...isDate },
    undo: { sheet, position, expected: proposed, value },
  };
}

/** The proposed value as a person will see it in the cell. */
export function proposedText(fix: Exclude<ProposedValue, null>): string {
  return typeof fix === "object" ? dayText(fix.day) : cellText(fix);
}
