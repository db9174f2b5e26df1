import { dateCell } from "./example-day";

/** Somebody who cannot be taken for the person of the examples. */
export const SOMEONE_ELSE = { lastName: "DURAND", firstName: "ALIX", birthDate: dateCell("03/04/1990") } as const;
