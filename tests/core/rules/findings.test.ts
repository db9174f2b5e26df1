import { RULES } from "../../../src/core/rules/catalogue";
import { gravityOf, type Rule, type RuleExample } from "../../../src/core/rules/rule";
import { controlExample, textsOf } from "../../support/example-workbook";
import expected from "./findings.json";

/** « CMP-23 » looks at the whole control: by itself it has nothing to count. */
const WHOLE_CONTROL = new Set(["CMP-23"]);

/** What a rule by itself says of an example: the cell, the sentence and the proposed value. */
function linesOf(rule: Rule, example: RuleExample): string[] {
  const result = controlExample(example, WHOLE_CONTROL.has(rule.code) ? RULES : [rule]);
  expect(result.incidents).toEqual([]);
  return textsOf(result)
    .filter((text) => text.rule.code === rule.code)
    .map(({ gravity, sheet, cell, message, fix }) => {
      expect(gravity).toBe(gravityOf(rule, result.context.programme));
      const place = cell === null ? sheet : `${sheet}!${cell}`;
      return `  ${place} ${message}${fix === null ? "" : ` → ${JSON.stringify(fix)}`}`.replace(/[\u00a0\u202f]/g, " ");
    });
}

/** Word for word and cell by cell: findings.json holds the note of each faulty example, then the findings it gives. */
it.each(RULES.map((rule) => [rule.code, rule] as const))("%s says of its examples what it must", (code, rule) => {
  const { conforming, faulty } = rule.examples;
  for (const example of conforming) expect(linesOf(rule, example)).toEqual([]);
  const lines = faulty.flatMap((example) => [`- ${example.note}`, ...linesOf(rule, example)]);
  expect(lines).toEqual((expected as Readonly<Record<string, readonly string[]>>)[code]);
});
