import type { Control } from "../../core/engine/control";
import { oneByOne, type Proposal } from "../../core/engine/proposal";
import { FormulaRefusal } from "../ports/formula-refusal";
import { forEachGivingWay, telling } from "../ports/give-way";
import type { JobControl } from "../ports/progress";
import type { CellChange, Workbook } from "../ports/workbook";
import { changeOf } from "./cell-change";

/** What became of corrections, in their order. */
export interface Applied<Item> {
  readonly made: readonly Item[];
  /** What takes each of them back. */
  readonly undos: readonly CellChange[];
  /** Left as they were: their cells hold formulas. */
  readonly formulas: readonly Item[];
}

export type AppliedProposals = Applied<Proposal>;

/** Writes the proposed values; what became of each cell is told apart. See {@link applyChanges}. */
export function applyProposals(
  workbook: Workbook,
  control: Control,
  proposals: readonly Proposal[],
  job?: JobControl,
): Promise<AppliedProposals> {
  return applyChanges(workbook, proposals.flatMap(oneByOne), (proposal) => changeOf(control, proposal), job);
}

/**
 * Writes changes, but over formulas; all or none: a cell that changed since the control, or a row that moved, refuses the whole.
 * @param whole a formula does so as well: changes of which half would lose something.
 */
export async function applyChanges<Item>(
  workbook: Workbook,
  items: readonly Item[],
  changeFor: (item: Item) => CellChange,
  job?: JobControl,
  whole = false,
): Promise<Applied<Item>> {
  const rest = new Map<CellChange, Item>();
  await forEachGivingWay(items, telling(job, "Préparation des corrections", items.length), (item) =>
    rest.set(changeFor(item), item),
  );
  const left = new Set<Item>();
  for (;;) {
    try {
      const undos = await workbook.changeCells([...rest.keys()], job);
      return { made: [...rest.values()], undos, formulas: items.filter((item) => left.has(item)) };
    } catch (error) {
      if (whole || !(error instanceof FormulaRefusal)) throw error;
      for (const change of error.changes) {
        left.add(rest.get(change) as Item);
        rest.delete(change);
      }
    }
  }
}
