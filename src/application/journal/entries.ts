import { cellReference } from "../../core/domain/cell";
import { isoDay, type Day } from "../../core/domain/day";
import type { Control } from "../../core/engine/control";
import { describeFinding, valueText } from "../../core/engine/describe";
import type { Correction } from "../fix/correction";
import type { JournalAct, JournalEntry } from "./entry";

type Journalled = Pick<Correction, "change" | "before" | "after" | "rules">;

/** Corrections that were made. */
export function correctionEntries(made: readonly Journalled[], day: Day): JournalEntry[] {
  const own = placing("correction", day);
  return made.map((correction) => ({ ...own(correction), before: correction.before, after: correction.after }));
}

/** Corrections that were taken back: the cell holds again what it held. */
export function undoEntries(undone: readonly Journalled[], day: Day): JournalEntry[] {
  const own = placing("undo", day);
  return undone.map((correction) => ({ ...own(correction), before: correction.after, after: correction.before }));
}

function placing(act: JournalAct, day: Day): (one: Journalled) => Omit<JournalEntry, "before" | "after"> {
  const common = { day: isoDay(day), act, subject: "" };
  return ({ change: { sheet, position }, rules = [] }) => ({
    ...common,
    sheet,
    cell: cellReference(position.row, position.column),
    rules: rules.join(", "),
  });
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
