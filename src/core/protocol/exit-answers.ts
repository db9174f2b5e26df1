/** The answers that a line may ask for, in the order in which they are said. */
export const ANSWERS = [
  { column: "referentConsent", field: "referentConsent" },
  { column: "participantConsent", field: "participantConsent" },
  { column: "commission", field: "commissionDecision" },
  { column: "returnToWork", field: "returnToWork" },
] as const;
