import type { Correction } from "./pane-state";

/**
 * The corrections with one more. What is typed over a cell that was corrected already becomes one correction with the former one, so that each
 * can be taken back alone, whatever the order; typed back to what it was, it is none.
 */
export function withCorrection(corrections: readonly Correction[], added: Correction): readonly Correction[] {
  const former = added.finding === null ? corrections.find((known) => sameCell(known, added)) : undefined;
  if (!former) return [...corrections, added];
  const others = corrections.filter((known) => known !== former);
  if (added.change.value === former.undo.value) return others;
  return [
    ...others,
    {
      finding: former.finding,
      change: { ...added.change, expected: former.change.expected },
      undo: { ...former.undo, expected: added.change.value },
      before: former.before,
      after: added.after,
    },
  ];
}

function sameCell({ change: first }: Correction, { change: second }: Correction): boolean {
  const { row, column } = first.position;
  return first.sheet === second.sheet && row === second.position.row && column === second.position.column;
}
