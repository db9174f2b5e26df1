import { dateCell } from "../example-day";

/** The same person in another operation, a month later. */
export const SECOND_ENTRY = {
  operation: "2021-A1",
  entryDate: dateCell("01/03/2021"),
  questionnaireDate: dateCell("01/03/2021"),
  entryTypedDate: dateCell("03/03/2021"),
} as const;
