import type { CellValue } from "../domain/cell";
import type { CellPlace } from "../domain/cell-map";
import type { ProposedValue } from "../rules/rule";

/** A new value proposed for one cell, from every rule that speaks of it, one after the other. */
export interface Proposal extends CellPlace {
  /** What the cell holds now. */
  readonly before: CellValue;
  readonly after: Exclude<ProposedValue, null>;
  /** Codes of the rules that the change answers. */
  readonly rules: readonly string[];
  /** The first of the findings that it answers. */
  readonly finding: number;
  /** Other cells of the same person that hold the same value and say the same of them, on this sheet or another: they change with it. */
  readonly alike: readonly CellPlace[];
}

/** The cells that a proposal changes. */
export function placesOf(proposal: Proposal): readonly CellPlace[] {
  return [proposal, ...proposal.alike];
}

/** A proposal for each of the cells that change. */
export function oneByOne(proposal: Proposal): readonly Proposal[] {
  if (proposal.alike.length === 0) return [proposal];
  return placesOf(proposal).map(({ sheet, position }) => ({ ...proposal, sheet, position, alike: [] }));
}
