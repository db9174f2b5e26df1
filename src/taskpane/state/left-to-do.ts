import type { Assessment } from "../../application/readiness/assess";
import { CellMap } from "../../core/domain/cell-map";
import type { CellValue } from "../../core/domain/cell";
import { placesOf } from "../../core/engine/proposal";
import type { PaneState } from "./pane-state";

type Known = Pick<PaneState, "report" | "assessment" | "corrections">;

/** What the cells that were corrected since the control that is shown hold now. */
export function correctedSince({ report, corrections }: Omit<Known, "assessment">): CellMap<CellValue> {
  const findings = report?.findings ?? null;
  if (last.corrections !== corrections || last.findings !== findings) {
    const cells = new CellMap<CellValue>();
    for (const { of, change } of corrections) if (of === findings) cells.set(change, change.value);
    last = { corrections, findings, cells, left: null };
  }
  return last.cells;
}

/**
 * What the control leaves to do. Before what was corrected is controlled again, its cells are no longer proposed: they hold something else than the control
 * read, and one of them would have all the others refused.
 */
export function leftToDo(state: Known): Assessment | null {
  const { assessment } = state;
  const cells = correctedSince(state);
  if (!assessment || cells.isEmpty) return assessment;
  if (last.left?.of !== assessment) {
    const proposals = assessment.proposals.filter((proposal) => !placesOf(proposal).some((place) => cells.has(place)));
    last = { ...last, left: { of: assessment, assessment: { ...assessment, proposals } } };
  }
  return last.left?.assessment ?? null;
}

interface Last extends Pick<PaneState, "corrections"> {
  readonly findings: unknown;
  readonly cells: CellMap<CellValue>;
  /** An assessment without what was done of it. */
  readonly left: { readonly of: Assessment; readonly assessment: Assessment } | null;
}

/** Every view asks for the same state, and at each step of a job: the answer is made once. */
let last: Last = { corrections: [], findings: null, cells: new CellMap(), left: null };
