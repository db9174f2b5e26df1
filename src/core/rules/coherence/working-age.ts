/** Ages at entry, in completed years (docs/domain.md 5.4): the bounds are our choice, the PLIE only say « en âge d'intégrer le marché du travail ». */
export const WORKING_AGE = {
  /** Below and above, nobody enters a PLIE. */
  youngest: 16,
  oldest: 80,
  /** From the one and up to the other, nothing to look at. */
  adult: 18,
  retirement: 67,
} as const;
