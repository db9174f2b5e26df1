import { cellText, dayText } from "../../src/core/domain/value-text";
import type { ProposedValue, Rule, RuleExample } from "../../src/core/rules/rule";
import { controlExample, textsOf } from "../../tests/support/example-workbook";

/** What a rule finds in an example, among all the others. */
export interface ExampleFinding {
  /** « Participants!S12 », or the sheet where no cell is pointed at. */
  readonly place: string;
  readonly message: string;
  /** What the cell would hold once corrected; null where nothing is proposed. */
  readonly proposal: string | null;
}

export function exampleFindings(rule: Rule, example: RuleExample): ExampleFinding[] {
  return textsOf(controlExample(example))
    .filter((text) => text.rule.code === rule.code)
    .map(({ sheet, cell, message, fix }) => ({
      place: cell === null ? sheet : `${sheet}!${cell}`,
      message,
      proposal: fix === null ? null : proposalText(fix),
    }));
}

function proposalText(fix: NonNullable<ProposedValue>): string {
  return typeof fix === "object" ? dayText(fix.day) : cellText(fix);
}
