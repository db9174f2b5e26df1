import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RULES, RULE_SET_VERSION } from "../../../src/core/rules/catalogue";
import { RETIRED_RULES } from "../../../src/core/rules/retired";
import { indexPage, pageName, rulePage } from "../../../scripts/docs/rule-page";
import { currentDigest, mustRaise, RAISE_VERSION } from "../../../scripts/rules/digest";
import published from "../../../scripts/rules/published.json";

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
  expect(mustRaise(published, RULE_SET_VERSION, currentDigest()) ? RAISE_VERSION : "").toBe("");
});

it.each([
  ["the rules of a published version changed", "2026.2", "b", true],
  ["nothing changed since", "2026.2", "a", false],
  ["the version is the next one", "2026.3", "b", false],
])("%s", (_, version, digest, raise) => {
  expect(mustRaise({ version: "2026.2", digest: "a" }, version, digest)).toBe(raise);
});
