import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RULES, RULE_SET_DIGEST, RULE_SET_VERSION } from "../../src/core/rules/catalogue";
import { gravityOf, type Rule } from "../../src/core/rules/rule";
import { exampleFindings } from "../docs/example-findings";

const CATALOGUE = join(__dirname, "../../src/core/rules/catalogue.ts");

/** What is said when the rules changed and their version did not. */
export const RAISE_VERSION =
  "the rules changed: raise RULE_SET_VERSION in src/core/rules/catalogue.ts and run npm run generate";

/**
 * What decides the result of a control, as far as it can be written down: the codes, their gravity in each programme, and, example by example, the cells
 * that are pointed at and the values that are proposed. The source of a function is no part of it, since compilers write it each in their way; nor are the
 * sentences, the remedies and the sources, which change no figure and no anomaly.
 */
function resultsOf(rule: Rule): unknown {
  const examples = [...rule.examples.conforming, ...rule.examples.faulty];
  return [
    rule.code,
    rule.programmes.map((programme) => [programme, gravityOf(rule, programme)]),
    examples.map((example) => exampleFindings(rule, example).map(({ place, proposal }) => [place, proposal])),
  ];
}

/** "2026.1:3f2a9c01d4e8b765" */
export function currentDigest(): string {
  const results = [...RULES].sort((one, other) => (one.code < other.code ? -1 : 1)).map(resultsOf);
  const hash = createHash("sha256").update(JSON.stringify(results)).digest("hex").slice(0, 16);
  return `${RULE_SET_VERSION}:${hash}`;
}

/** Writes the digest beside the version; refuses when the rules changed and the version is the one that was frozen. */
export function freezeDigest(): void {
  const digest = currentDigest();
  if (digest === RULE_SET_DIGEST) return;
  if (RULE_SET_DIGEST.startsWith(`${RULE_SET_VERSION}:`)) throw new Error(RAISE_VERSION);
  writeFileSync(CATALOGUE, readFileSync(CATALOGUE, "utf8").replace(`"${RULE_SET_DIGEST}"`, `"${digest}"`));
}
