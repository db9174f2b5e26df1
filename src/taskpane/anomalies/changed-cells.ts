import { useMemo } from "react";
import { usePaneState } from "../pane-context";
import { cellKey } from "../state/journal";
import type { AppliedCorrection } from "../state/pane-state";

/** The last correction of each cell that was changed since the control, by {@link cellKey}. */
export type ChangedCells = ReadonlyMap<string, AppliedCorrection>;

export function useChangedCells(): ChangedCells {
  const corrections = usePaneState(({ corrections }) => corrections);
  return useMemo(
    () => new Map(corrections.map((correction) => [cellKey(correction.change), correction])),
    [corrections],
  );
}
