import { useMemo } from "react";
import type { CellPosition } from "../../core/domain/cell";
import { usePaneState } from "../pane-context";
import type { Correction } from "../state/pane-state";

/** The last correction of each cell that was changed since the control, by {@link cellKey}. */
export type ChangedCells = ReadonlyMap<string, Correction>;

export function cellKey({ sheet, position }: { readonly sheet: string; readonly position: CellPosition }): string {
  return `${position.row} ${position.column} ${sheet}`;
}

export function changedCells(corrections: readonly Correction[]): ChangedCells {
  return new Map(corrections.map((correction) => [cellKey(correction.change), correction]));
}

export function useChangedCells(): ChangedCells {
  const { corrections } = usePaneState();
  return useMemo(() => changedCells(corrections), [corrections]);
}
