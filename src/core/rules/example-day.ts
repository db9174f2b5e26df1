import { serialFromDay, dayOf, type Day } from "../domain/day";

/** The day of an example, written jj/mm/aaaa. */
export function exampleDay(text: string): Day {
  const [day = 1, month = 1, year = 1970] = text.split("/").map(Number);
  return dayOf(year, month, day);
}

/** The cell of an example that holds a true Excel date (1900 system), written jj/mm/aaaa. */
export function dateCell(text: string): number {
  return serialFromDay(exampleDay(text), 1900);
}

/** Somebody who cannot be taken for the person of the examples. */
export const SOMEONE_ELSE = { lastName: "DURAND", firstName: "ALIX", birthDate: dateCell("03/04/1990") } as const;
