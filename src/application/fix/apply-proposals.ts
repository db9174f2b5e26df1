import { serialFromDay } from "../../core/domain/day";
import type { DateSystem } from "../../core/domain/cell";
import type { Proposal } from "../../core/engine/proposals";
import { FormulaRefusal } from "../ports/formula-refusal";
import type { JobControl } from "../ports/progress";
import type { CellChange, Workbook } from "../ports/workbook";

/** What became of proposals, in their order. */
export interface AppliedProposals {
  readonly made: readonly Proposal[];
  /** Left as they were: their cells hold formulas. */
  readonly formulas: readonly Proposal[];
}

/** Writes the proposed values, but over formulas; all or none: a cell that changed since the control refuses the whole. */
export async function applyProposals(
  workbook: Workbook,
  proposals: readonly Proposal[],
  job?: JobControl,
): Promise<AppliedProposals> {
  const { dateSystem } = await workbook.describe();
  const rest = new Map(proposals.map((proposal) => [cellChange(proposal, dateSystem), proposal]));
  const left = new Set<Proposal>();
  for (;;) {
    try {
      await workbook.changeCells([...rest.keys()], job);
      const [made, formulas] = [[...rest.values()], proposals.filter((proposal) => left.has(proposal))];
      return { made, formulas };
    } catch (error) {
      if (!(error instanceof FormulaRefusal)) throw error;
      for (const change of error.changes) {
        left.add(rest.get(change) as Proposal);
        rest.delete(change);
      }
    }
  }
}

/** The change of a cell that a proposal asks for; a day becomes the serial of the workbook's own date system. */
function cellChange({ sheet, position, before, after }: Proposal, dateSystem: DateSystem): CellChange {
  const change = { sheet, position, expected: before };
  return typeof after === "object"
    ? { ...change, value: serialFromDay(after.day, dateSystem), asDate: true }
    : { ...change, value: after };
}
