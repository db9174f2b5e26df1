import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { RULES, RULE_SET_VERSION } from "../../src/core/rules/catalogue";
import { gravityOf, type Rule } from "../../src/core/rules/rule";
import { exampleFindings } from "../docs/example-findings";

/** A published version of the rules, and what they gave; null where that was not kept (2026.1). */
export interface PublishedRules {
  readonly version: string;
  readonly digest: string | null;
}

const PUBLISHED = join(__dirname, "published.json");

/** What is said when the rules changed and their version did not. */
export const RAISE_VERSION =
  "the rules changed since their version was published: raise RULE_SET_VERSION in src/core/rules/rule-set-version.ts";

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

/** Sixteen characters, the same on every machine. */
export function currentDigest(): string {
  const results = [...RULES].sort((one, other) => (one.code < other.code ? -1 : 1)).map(resultsOf);
  return createHash("sha256").update(JSON.stringify(results)).digest("hex").slice(0, 16);
}

/** Whether the rules give other results than those published under the same version. */
export function mustRaise(published: PublishedRules, version: string, digest: string): boolean {
  return published.version === version && published.digest !== digest;
}

/** Keeps what the rules of a release give: from then on they change with their version only. */
export function publishRules(): void {
  const kept: PublishedRules = { version: RULE_SET_VERSION, digest: currentDigest() };
  writeFileSync(PUBLISHED, `${JSON.stringify(kept, null, 2)}\n`);
}
