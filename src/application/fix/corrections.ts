import { isCellError } from "../../core/domain/cell";
import type { Control } from "../../core/engine/control";
import { valueText, type FindingText } from "../../core/engine/describe";
import { choicesOf } from "../../core/engine/choices";
import type { Proposal } from "../../core/engine/proposals";
import { cellText, dayText } from "../../core/domain/value-text";
import { forEachGivingWay, givingWay } from "../ports/give-way";
import type { JobControl } from "../ports/progress";
import { changeOf } from "./cell-change";
import type { ProposedValue } from "../../core/rules/rule";
import type { Correction } from "./correction";
import { proposalText } from "./proposal-text";

/** A proposal, from whichever rules, as a correction that can be applied. */
export function correctionFrom(control: Control, proposal: Proposal): Correction {
  const { finding, before, after, rules } = proposal;
  return {
    finding,
    change: changeOf(control, proposal),
    before: cellText(before),
    after: afterText(after),
    told: proposalText(proposal),
    rules,
  };
}

/** The same for any number of proposals, giving way among them. */
export async function correctionsFrom(
  control: Control,
  proposals: readonly Proposal[],
  job?: JobControl,
): Promise<readonly Correction[]> {
  const corrections: Correction[] = [];
  await forEachGivingWay(proposals, givingWay(job), (proposal) => corrections.push(correctionFrom(control, proposal)));
  return corrections;
}

/** The proposed correction of a finding as a change of its cell; null when there is none. */
export function correctionOf(control: Control, index: number, text: FindingText): Correction | null {
  const { fix, value, sheet, position } = text;
  if (fix === null || isCellError(value)) return null;
  return {
    finding: index,
    change: changeOf(control, { sheet, position, before: value, after: fix }),
    before: valueText(text),
    after: afterText(fix),
    told: proposalText({ before: value, after: fix }),
    rules: [text.rule.code],
  };
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
      finding: index,
      change: changeOf(control, cell),
      before: cellText(cell.before),
      after: afterText(cell.after),
      told: proposalText(cell),
      rules: [text.rule.code],
      choice,
    }));
    return { label, corrections };
  });
}

function afterText(after: ProposedValue): string {
  return typeof after === "object" && after !== null ? dayText(after.day) : cellText(after);
}
