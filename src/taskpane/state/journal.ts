import type { CellChange } from "../../application/ports/workbook";
import type { AppliedCorrection } from "./pane-state";

/**
 * The corrections with some more. What is typed over a cell that was corrected already becomes one correction with the former ones, so that each
 * can be taken back alone, whatever the order; typed back to what it was, it is none.
 */
export function withCorrections(
  known: readonly AppliedCorrection[],
  added: readonly AppliedCorrection[],
): readonly AppliedCorrection[] {
  const journal: (AppliedCorrection | null)[] = [];
  /** Where the corrections of a cell stand. */
  const places = new Map<string, readonly number[]>();
  const append = (correction: AppliedCorrection, before: readonly number[]): void => {
    places.set(cellKey(correction.change), [...before, journal.length]);
    journal.push(correction);
  };
  for (const correction of known) append(correction, places.get(cellKey(correction.change)) ?? []);
  for (const correction of added) {
    const cell = cellKey(correction.change);
    const former = places.get(cell) ?? [];
    const first = journal[former[0] ?? -1];
    if (correction.finding !== null || !first) {
      append(correction, former);
      continue;
    }
    for (const place of former) journal[place] = null;
    places.delete(cell);
    if (correction.undo.expected !== first.undo.value) append(joined(first, correction), []);
  }
  return journal.filter((correction) => correction !== null);
}

function joined(first: AppliedCorrection, last: AppliedCorrection): AppliedCorrection {
  return {
    finding: first.finding,
    change: { ...last.change, expected: first.change.expected },
    undo: { ...first.undo, expected: last.undo.expected },
    before: first.before,
    after: last.after,
    ...(first.rules && { rules: first.rules }),
    of: last.of,
  };
}

/** One text for each cell of a workbook. */
export function cellKey({ sheet, position: { row, column } }: Pick<CellChange, "sheet" | "position">): string {
  return `${row} ${column} ${sheet}`;
}
