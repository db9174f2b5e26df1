import { dateCell } from "../example-day";
import type { ExampleCells } from "../rule";

/** A complete exit of the operation of the examples (2021), typed in time. */
export const EXITED: ExampleCells = {
  exitDate: dateCell("30/06/2021"),
  exitTypedDate: dateCell("05/07/2021"),
  exitSituationDate: dateCell("02/07/2021"),
  exitStatus: "Emploi durable",
  exitTraining: "Non",
  exitQualification: "Non",
};
