import { isCellError } from "../../core/domain/cell";
import { serialFromDay } from "../../core/domain/day";
import type { Control } from "../../core/engine/control";
import { valueText, type FindingText } from "../../core/engine/describe";
import { cellText, dayText } from "../../core/domain/value-text";
import type { Table } from "../../core/reading/table";
import type { Correction } from "../state/pane-state";

/** The proposed correction of a finding as a change of its cell; null when there is none. */
export function correctionOf(control: Control, index: number, text: FindingText): Correction | null {
  const { fix, value, sheet, position } = text;
  const table = tableOf(control, index);
  if (fix === null || isCellError(value) || !table) return null;
  const isDay = typeof fix === "object";
  const proposed = isDay ? serialFromDay(fix.day, table.grid.dateSystem) : fix;
  return {
    finding: index,
    change: { sheet, position, expected: value, value: proposed, ...(isDay ? { asDate: true } : {}) },
    before: isDay && typeof value === "string" ? `${valueText(text)} (texte)` : valueText(text),
    after: isDay ? `${dayText(fix.day)}${typeof value === "string" ? " (date)" : ""}` : cellText(fix),
  };
}

function tableOf(control: Control, index: number): Table | undefined {
  return control.list[control.findings.at(index).table];
}
