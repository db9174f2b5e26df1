import { COHERENCE_RULES } from "./coherence";
import { COMPLETENESS_RULES } from "./completeness";
import { DATE_RULES } from "./dates";
import { ELIGIBILITY_RULES } from "./eligibility";
import { EVIDENCE_RULES } from "./evidence";
import { EXIT_RULES } from "./exits";
import { FORMAT_RULES } from "./format";
import { FUNDING_RULES } from "./funding";
import { INDICATOR_RULES } from "./indicators";
import type { Rule } from "./rule";
import { STEP_RULES } from "./steps";
import { STRUCTURE_RULES } from "./structure";

export { RULE_SET_VERSION } from "./rule-set-version";

/** Every rule, in the order of the documentation. An explicit list: a rule that is not here does not exist. */
export const RULES: readonly Rule[] = [
  ...STRUCTURE_RULES,
  ...COMPLETENESS_RULES,
  ...FORMAT_RULES,
  ...COHERENCE_RULES,
  ...DATE_RULES,
  ...ELIGIBILITY_RULES,
  ...EXIT_RULES,
  ...INDICATOR_RULES,
  ...EVIDENCE_RULES,
  ...STEP_RULES,
  ...FUNDING_RULES,
];

const byCode = new Map(RULES.map((rule) => [rule.code, rule]));

/** The rule of a code, whatever its case, or undefined. */
export function ruleByCode(code: string): Rule | undefined {
  return byCode.get(code) ?? RULES.find((rule) => rule.code.toLowerCase() === code.toLowerCase());
}
