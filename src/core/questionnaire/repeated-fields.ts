/** The columns that name a person, on every sheet of people. */
export const NAMING_FIELDS = ["id", "lastName", "firstName", "birthDate"] as const;

/** What rows and sheets say again of each person, and what stays true of them: one slip, copied from row to row, is one thing to put right. */
export const REPEATED_FIELDS = [...NAMING_FIELDS, "sex", "birthCommune", "birthPostalCode"] as const;

const REPEATED: ReadonlySet<string> = new Set(REPEATED_FIELDS);

export function isRepeated(field: string | null): field is string {
  return field !== null && REPEATED.has(field);
}
