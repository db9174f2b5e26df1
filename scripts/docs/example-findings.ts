import { cellText, dayText } from "../../src/core/domain/value-text";
import { choicesOf } from "../../src/core/engine/choices";
import { describeFinding } from "../../src/core/engine/describe";
import type { ProposedValue, Rule, RuleExample } from "../../src/core/rules/rule";
import { controlExample } from "../../tests/support/example-workbook";

/** What a rule finds in an example, among all the others. */
export interface ExampleFinding {
  /** « Participants!S12 », or the sheet where no cell is pointed at. */
  readonly place: string;
  readonly message: string;
  /** What the cell would hold once corrected; null where nothing is proposed. */
  readonly proposal: string | null;
  /** What a person may choose. */
  readonly choices: readonly string[];
}

export function exampleFindings(rule: Rule, example: RuleExample): ExampleFinding[] {
  const result = controlExample(example);
  return [...result.findings.sorted()].flatMap((index) => {
    const { rule: own, sheet, cell, message, fix } = describeFinding(result, index);
    if (own.code !== rule.code) return [];
    return {
      place: cell === null ? sheet : `${sheet}!${cell}`,
      message,
      proposal: fix === null ? null : proposalText(fix),
      choices: choicesOf(result, index).map(({ label }) => label),
    };
  });
}

function proposalText(fix: NonNullable<ProposedValue>): string {
  return typeof fix === "object" ? dayText(fix.day) : cellText(fix);
}
