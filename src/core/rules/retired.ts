/** A code that once was a rule is never given again. */
export interface RetiredRule {
  readonly code: string;
  /** AAAA-MM-JJ. */
  readonly date: string;
  readonly reason: string;
  readonly replacement: string | null;
}

export const RETIRED_RULES: readonly RetiredRule[] = [];
