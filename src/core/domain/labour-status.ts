import type { Settings } from "./settings";

/** Status on the labour market at the entry in the operation (docs/domain.md 4.0): everyone counted has exactly one. */
export type LabourStatus = "emploi" | "chômeur" | "inactif";

/** What decides the status: readable answers only, undefined where there is none. */
export interface LabourAnswers {
  readonly q1?: "1a" | "1b" | "1c" | "1d" | "Non" | undefined;
  readonly q1e?: "Oui" | "Non" | undefined;
  readonly q1f?: "Oui" | "Non" | undefined;
  /** Column « Statut », accepted in FSE+ in place of questions 1 and 1f. */
  readonly status?: "Emploi" | "Chômeur" | "Inactif" | undefined;
}

const BY_COLUMN = { Emploi: "emploi", Chômeur: "chômeur", Inactif: "inactif" } as const;

/**
 * The status of a person, or null where the answers do not tell. The questions of the form win over the column « Statut »; a person both in
 * training and looking for a job is counted as setting D1 says.
 */
export function labourStatus(
  { q1, q1e, q1f, status }: LabourAnswers,
  settings: Pick<Settings, "D1">,
): LabourStatus | null {
  if (q1 !== undefined && q1 !== "Non") return "emploi";
  if (q1 === "Non" && q1f === "Non") return "inactif";
  if (q1 === "Non" && q1f === "Oui") return q1e === "Oui" && settings.D1 === "inactif" ? "inactif" : "chômeur";
  return status === undefined ? null : BY_COLUMN[status];
}
