import { serialFromDay } from "../../core/domain/day";
import type { DateSystem } from "../../core/domain/cell";
import type { Proposal } from "../../core/engine/proposals";
import type { JobControl } from "../ports/progress";
import type { CellChange, Workbook } from "../ports/workbook";

/** Writes the proposed values, all or none; a cell that changed since the control refuses the whole. */
export async function applyProposals(
  workbook: Workbook,
  proposals: readonly Proposal[],
  job?: JobControl,
): Promise<void> {
  const { dateSystem } = await workbook.describe();
  await workbook.changeCells(
    proposals.map((proposal) => cellChange(proposal, dateSystem)),
    job,
  );
}

/** The change of a cell that a proposal asks for; a day becomes the serial of the workbook's own date system. */
export function cellChange({ sheet, position, before, after }: Proposal, dateSystem: DateSystem): CellChange {
  const change = { sheet, position, expected: before };
  return typeof after === "object"
    ? { ...change, value: serialFromDay(after.day, dateSystem), asDate: true }
    : { ...change, value: after };
}
