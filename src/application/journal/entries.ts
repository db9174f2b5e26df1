import { cellReference } from "../../core/domain/cell";
import { isoDay, type Day } from "../../core/domain/day";
import type { Control } from "../../core/engine/control";
import { describeFinding, valueText } from "../../core/engine/describe";
import type { Correction } from "../fix/correction";
import type { JournalAct, JournalEntry } from "./entry";

type Journalled = Pick<Correction, "change" | "before" | "after" | "rules">;

/** Corrections that were made. */
export function correctionEntries(made: readonly Journalled[], day: Day): JournalEntry[] {
  return made.map((correction) => {
    const { before, after } = correction;
    return { ...placeOf(correction, "correction", day), before, after };
  });
}

/** Corrections that were taken back: the cell holds again what it held. */
export function undoEntries(undone: readonly Journalled[], day: Day): JournalEntry[] {
  return undone.map((correction) => {
    const { before, after } = correction;
    return { ...placeOf(correction, "undo", day), before: after, after: before };
  });
}

function placeOf({ change: { sheet, position }, rules = [] }: Journalled, act: JournalAct, day: Day) {
  const cell = cellReference(position.row, position.column);
  return { ...{ day: isoDay(day), act, sheet, cell }, subject: "", rules: rules.join(", ") };
}

/** Anomalies that are kept as they are, with the reason; `reason` null: what was kept counts again. */
export function justificationEntries(
  control: Control,
  findings: readonly number[],
  reason: string | null,
  day: Day,
): JournalEntry[] {
  return findings.map((index) => {
    const text = describeFinding(control, index);
    return {
      day: isoDay(day),
      act: reason === null ? "withdrawal" : "justification",
      sheet: text.sheet,
      cell: text.cell ?? (text.row === null ? "" : `ligne ${text.row}`),
      subject: text.column ?? "",
      before: valueText(text),
      after: reason ?? "",
      rules: text.rule.code,
    };
  });
}
