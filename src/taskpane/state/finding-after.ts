import type { Control } from "../../core/engine/control";

/**
 * The finding of a new control that takes the place of one of the former: the same, or, where it is gone, the next one of its rule in its sheet, for
 * who goes on with it; null when there is none.
 */
export function findingAfter(before: Control, index: number, after: Control): number | null {
  const { rule, table, row, column, field } = before.findings.at(index);
  const kind = before.list[table]?.kind;
  const blocking = before.findings.isBlocking(index);
  const from = row ?? -1;
  let next: { readonly index: number; readonly row: number } | null = null;
  for (let other = 0; other < after.findings.length; other += 1) {
    if (after.findings.ruleAt(other) !== rule || after.findings.isBlocking(other) !== blocking) continue;
    if (after.list[after.findings.tableAt(other)]?.kind !== kind) continue;
    const at = after.findings.rowAt(other);
    if (at === from) {
      const same = after.findings.at(other);
      if (same.column === column && same.field === field) return other;
    }
    if (at >= from && (next === null || at < next.row)) next = { index: other, row: at };
  }
  return next?.index ?? null;
}
