import { CellMap } from "../../core/domain/cell-map";
import type { AppliedCorrection } from "./pane-state";

/**
 * The corrections with some more. What is typed over a cell that was corrected already becomes one correction with the former ones, so that each
 * can be taken back alone, whatever the order; typed back to what it was, it is none.
 */
export function withCorrections(
  known: readonly AppliedCorrection[],
  added: readonly AppliedCorrection[],
): readonly AppliedCorrection[] {
  if (added.every(({ finding }) => finding !== null)) return [...known, ...added];
  const journal: (AppliedCorrection | null)[] = [];
  /** Where the corrections of the cells that were typed into stand: of no others does anybody ask. */
  const places = new CellMap<readonly number[]>(
    added.flatMap(({ finding, change }) => (finding === null ? [[change, []]] : [])),
  );
  const append = (correction: AppliedCorrection): void => {
    const before = places.get(correction.change);
    if (before) places.set(correction.change, [...before, journal.length]);
    journal.push(correction);
  };
  for (const correction of known) append(correction);
  for (const correction of added) {
    const former = places.get(correction.change) ?? [];
    const first = journal[former[0] ?? -1];
    if (correction.finding !== null || !first) {
      append(correction);
      continue;
    }
    for (const place of former) journal[place] = null;
    places.set(correction.change, []);
    if (correction.undo.expected !== first.undo.value) append(joined(first, correction));
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
