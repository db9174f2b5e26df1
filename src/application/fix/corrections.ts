import { isCellError } from "../../core/domain/cell";
import type { Control } from "../../core/engine/control";
import { valueText, type FindingText } from "../../core/engine/describe";
import { alikeCells, choicesOf, type ChosenCell } from "../../core/engine/choices";
import { oneByOne, type Proposal } from "../../core/engine/proposal";
import { cellText, dayText } from "../../core/domain/value-text";
import { forEachGivingWay, givingWay } from "../ports/give-way";
import type { JobControl } from "../ports/progress";
import { changeOf } from "./cell-change";
import type { Correction } from "./correction";
import { proposalText } from "./proposal-text";

/** What is proposed or chosen for a cell, as a correction that can be applied. */
export function correctionFrom(
  control: Control,
  { finding, rules, ...cell }: ChosenCell & Pick<Proposal, "finding" | "rules">,
): Correction {
  const { before, after } = cell;
  return {
    finding,
    change: changeOf(control, cell),
    before: cellText(before),
    after: typeof after === "object" && after !== null ? dayText(after.day) : cellText(after),
    told: proposalText(cell),
    rules,
  };
}

/** The same for each cell of any number of proposals, giving way among them. */
export async function correctionsFrom(
  control: Control,
  proposals: readonly Proposal[],
  job?: JobControl,
): Promise<readonly Correction[]> {
  const corrections: Correction[] = [];
  await forEachGivingWay(proposals, givingWay(job), (proposal) =>
    corrections.push(...oneByOne(proposal).map((one) => correctionFrom(control, one))),
  );
  return corrections;
}

/** The proposed correction of a finding as a change of its cell; null when there is none. */
export function correctionOf(control: Control, index: number, text: FindingText): Correction | null {
  const { fix, value, sheet, position } = text;
  if (fix === null || isCellError(value)) return null;
  const cell = { sheet, position, before: value, after: fix };
  return {
    ...correctionFrom(control, { ...cell, finding: index, rules: [text.rule.code] }),
    before: valueText(text),
  };
}

/** The same with the cells of other rows of the person that repeat the value: they are made together. Empty when there is none. */
export function correctionsOf(control: Control, index: number, text: FindingText): readonly Correction[] {
  const own = correctionOf(control, index, text);
  if (!own) return [];
  const others = alikeCells(control, index).map((place): Correction => {
    const change = changeOf(control, { ...place, before: text.value, after: text.fix });
    return { ...own, change };
  });
  return [own, ...others];
}

/** One of the values that a person may choose, as corrections that are made together. */
export interface ChoiceCorrections {
  readonly label: string;
  readonly corrections: readonly Correction[];
}

/** What may be chosen to answer a finding; nothing where its correction is sure. */
export function choiceCorrections(control: Control, index: number, text: FindingText): ChoiceCorrections[] {
  return choicesOf(control, index).map(({ label, cells }) => {
    const choice = { label };
    const corrections = cells.map((cell) => ({
      ...correctionFrom(control, { ...cell, finding: index, rules: [text.rule.code] }),
      choice,
    }));
    return { label, corrections };
  });
}
