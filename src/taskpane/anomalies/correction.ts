import { isCellError, type CellValue } from "../../core/domain/cell";
import { dayFromSerial, serialFromDay } from "../../core/domain/day";
import type { Control } from "../../core/engine/control";
import type { FindingText } from "../../core/engine/describe";
import { cellText, dayText } from "../../core/text/french";
import { fieldOf } from "../../core/questionnaire/sheets";
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
    before: valueText(control, index, value),
    after: isDay ? dayText(fix.day) : cellText(fix),
  };
}

/** A cell's value as the person sees it: the number behind a date, which nobody reads, as a date. */
export function valueText(control: Control, index: number, value: CellValue): string {
  const { field } = control.findings.at(index);
  const table = tableOf(control, index);
  if (table && field !== null && typeof value === "number" && fieldOf(table.kind, field).kind === "day") {
    const day = dayFromSerial(Math.floor(value), table.grid.dateSystem);
    if (day !== null) return dayText(day);
  }
  return cellText(value);
}

function tableOf(control: Control, index: number): Table | undefined {
  return control.list[control.findings.at(index).table];
}
