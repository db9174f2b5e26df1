/** A code that once was a rule is never given again. */
export interface RetiredRule {
  readonly code: string;
  /** AAAA-MM-JJ. */
  readonly date: string;
  readonly reason: string;
  readonly replacement: string | null;
}

export const RETIRED_RULES: readonly RetiredRule[] = [];

/** What became of a code that is no rule any more, or undefined. */
export function retiredRule(code: string): RetiredRule | undefined {
  return RETIRED_RULES.find((retired) => retired.code.toLowerCase() === code.toLowerCase());
}
