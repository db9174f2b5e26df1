/** The name columns of Participants, to which the rules on names apply. */
export const NAME_FIELDS = ["lastName", "firstName"] as const;
