import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RULES, RULE_SET_DIGEST, RULE_SET_VERSION } from "../../../src/core/rules/catalogue";
import { RETIRED_RULES } from "../../../src/core/rules/retired";
import { indexPage, pageName, rulePage } from "../../../scripts/docs/rule-page";
import { currentDigest, RAISE_VERSION } from "../../../scripts/rules/digest";

const GENERATE = "read what changed, then run npm run generate";

const written = (name: string): string => {
  try {
    return readFileSync(join(__dirname, "../../../docs/regles", name), "utf8");
  } catch {
    return `no page docs/regles/${name}: ${GENERATE}`;
  }
};

/** A page holds, word for word and cell by cell, what its faulty examples give: it is what a rule is held to. */
it.each(RULES.map((rule) => [rule.code, rule] as const))("the page of %s says what the rule finds", (_, rule) => {
  const page = rulePage(rule);
  // Line by line, so that the difference shows the sentence that changed.
  expect({ page: page.split("\n"), [GENERATE]: true }).toEqual({
    page: written(pageName(rule)).split("\n"),
    [GENERATE]: true,
  });
});

it("the index of the pages lists every rule", () => {
  expect(indexPage(RULES, RETIRED_RULES)).toBe(written("README.md"));
});

it("the version of the rules is raised with what they find", () => {
  const kept = RULE_SET_DIGEST === currentDigest() ? RULE_SET_VERSION : RAISE_VERSION;
  expect(kept).toBe(RULE_SET_VERSION);
});
