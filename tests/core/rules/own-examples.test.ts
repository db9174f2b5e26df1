import { RULES } from "../../../src/core/rules/catalogue";
import { controlExample } from "../../support/example-workbook";

/**
 * What a rule alone finds in its conforming examples: nothing. The whole catalogue is run over them in examples.test.ts; here a rule costs next to nothing,
 * so that the mutation test judges its limits too (what it finds in the faulty ones stands on its page).
 */
it.each(RULES.map((rule) => [rule.code, rule] as const))("%s says nothing of its conforming examples", (_, rule) => {
  for (const example of rule.examples.conforming)
    expect([example.note, controlExample(example, [rule]).findings.length]).toEqual([example.note, 0]);
});
