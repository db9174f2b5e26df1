import { dateCell } from "../example-day";
import type { ExampleCells } from "../rule";

/** A CDI of six months and more in the Grand Périgueux, about which no rule of exits has anything to say. */
export const CDI_EXIT: ExampleCells = {
  plieExitType: "GP-P01",
  plieExitDate: dateCell("30/09/2021"),
  plieExitCategory: "Positive",
  exitEvidence: "Contrat de travail",
};

/** The same, the operation left on the same day for the same contract. */
export const LEFT_TOGETHER = {
  ...CDI_EXIT,
  exitDate: dateCell("30/09/2021"),
  exitTypedDate: dateCell("05/10/2021"),
  exitSituationDate: dateCell("05/10/2021"),
  exitStatus: "Emploi durable",
  exitTraining: "Non",
  exitQualification: "Non",
} as const;

/** The contract of that exit. */
export const CDI: ExampleCells = {
  contractType: "CDI",
  start: dateCell("01/03/2021"),
  end: null,
  workingTime: "Plein",
};

/** The PLIE whose table the examples use. */
export const PLIE = "grand-perigueux";
