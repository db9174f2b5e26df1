import type { Rule, RuleExample } from "../../src/core/rules/rule";
import { controlExample, textsOf } from "./example-workbook";

/**
 * What one rule of a set says of an example: sheet row, heading and sentence, with plain spaces.
 * @param common what every example of the tests has, unless it says otherwise.
 */
export function sayingOf(
  rules: readonly Rule[],
  common: Partial<RuleExample> = {},
): (code: string, example: Partial<RuleExample>) => string[] {
  return (code, example) =>
    textsOf(
      controlExample(
        { ...common, ...example },
        rules.filter((rule) => rule.code === code),
      ),
    ).map(({ row, column, message }) => `${row ?? ""} ${column ?? ""} : ${message}`.replace(/[\u00a0\u202f]/g, " "));
}
