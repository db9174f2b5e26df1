import { ruleFromDeclaration } from "./requirement-declaration";
import { QUESTIONNAIRE_REQUIREMENTS } from "./questionnaire-requirements";
import cmp23 from "./cmp-23-participants-incomplets";
import cmp24 from "./cmp-24-part-de-dossiers-incomplets";
import type { RequirementRule, Rule } from "../rule";

/** The rules generated from the declarations of the questionnaire. */
export const REQUIREMENT_RULES: readonly RequirementRule[] = QUESTIONNAIRE_REQUIREMENTS.map(ruleFromDeclaration);

export const COMPLETENESS_RULES: readonly Rule[] = [...REQUIREMENT_RULES, cmp23, cmp24];
