/** Ages at entry, in completed years (domain.md 5.4): the bounds are our choice, the seed only says « en âge d'intégrer le marché du travail ». */
export const WORKING_AGE = {
  /** Below and above, nobody enters a PLIE. */
  youngest: 16,
  oldest: 80,
  /** From the one and up to the other, nothing to look at. */
  adult: 18,
  retirement: 67,
} as const;
