import { RULES } from "../../../src/core/rules/catalogue";
import type { RuleExample } from "../../../src/core/rules/rule";
import { controlExample, findingLines, textsOf } from "../../support/example-workbook";

function codesOf(example: RuleExample): string[] {
  return textsOf(controlExample(example)).map(({ rule }) => rule.code);
}

describe("the base participant", () => {
  it.each(["fse-2014-2020", "fse-plus-2021-2027"] as const)("has no finding at all in %s", (programme) => {
    expect(findingLines({ programme })).toEqual([]);
  });
});

describe.each(RULES.map((rule) => [rule.code, rule] as const))("%s", (code, rule) => {
  it.each(rule.examples.conforming.map((example) => [example.note, example] as const))(
    "says nothing: %s",
    (_, example) => {
      const result = controlExample(example);
      expect(result.incidents).toEqual([]);
      expect(codesOf(example)).not.toContain(code);
    },
  );

  it.each(rule.examples.faulty.map((example) => [example.note, example] as const))("speaks: %s", (_, example) => {
    const result = controlExample(example);
    expect(result.incidents).toEqual([]);
    const texts = textsOf(result).filter((text) => text.rule.code === code);
    expect(texts).not.toEqual([]);
    for (const text of texts) expect(text.message).toMatch(/^[A-ZÀ-Ý0-9«].*[.?)]$/u);
  });
});
