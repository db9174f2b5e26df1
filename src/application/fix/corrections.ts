import { isCellError } from "../../core/domain/cell";
import type { Control } from "../../core/engine/control";
import { valueText, type FindingText } from "../../core/engine/describe";
import { cellText, dayText } from "../../core/domain/value-text";
import type { CellChange } from "../ports/workbook";
import { changeOf } from "./cell-change";

/** A correction that can be applied. */
export interface Correction {
  /** Null: typed by the person into the sheet. */
  readonly finding: number | null;
  readonly change: CellChange;
  /** Both values as the person sees them in the cell. */
  readonly before: string;
  readonly after: string;
}

/** The proposed correction of a finding as a change of its cell; null when there is none. */
export function correctionOf(control: Control, index: number, text: FindingText): Correction | null {
  const { fix, value, sheet, position } = text;
  if (fix === null || isCellError(value)) return null;
  const isDay = typeof fix === "object";
  const wasText = isDay && typeof value === "string";
  return {
    finding: index,
    change: changeOf(control, { sheet, position, before: value, after: fix }),
    before: wasText ? `${valueText(text)} (texte)` : valueText(text),
    after: isDay ? `${dayText(fix.day)}${wasText ? " (date)" : ""}` : cellText(fix),
  };
}
