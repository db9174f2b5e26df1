import { age, type Day } from "../../domain/day";

/**
 * Age at the entry in the operation, in completed years (docs/domain.md 4.0), or null when the birth does not precede the entry: that is for
 * COH-08 to say, and no age can be told.
 */
export function ageAtEntry(birthDate: Day, entryDate: Day): number | null {
  return birthDate < entryDate ? age(birthDate, entryDate) : null;
}
