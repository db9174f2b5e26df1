import { counted, numberText } from "../../core/text/french";
import type { Assessment } from "./assess";

/** What the person does next: one thing, the most useful one. */
export type NextStep =
  "control" | "recontrol" | "columns" | "corrections" | "leftOut" | "errors" | "writeBilan" | "done";

/** How far the work on a workbook is. */
export interface Work {
  /** Null before the first control. */
  readonly assessment: Assessment | null;
  /** Cells or choices changed since the control. */
  readonly stale: boolean;
  readonly bilan: "none" | "written" | "outdated";
}

export function nextStep({ assessment, stale, bilan }: Work): NextStep {
  if (!assessment) return "control";
  if (stale) return "recontrol";
  if (assessment.missing) return "columns";
  if (assessment.proposals.length > 0) return "corrections";
  if (assessment.leftOut.persons.length > 0) return "leftOut";
  if (assessment.errors > 0) return "errors";
  return bilan === "written" ? "done" : "writeBilan";
}

/** « Prêt », or what is still in the way. */
export function verdict({ leftOut, errors, missing }: Assessment): string {
  if (missing)
    return `Pas encore lisible : ${counted(missing.headings.length, "colonne obligatoire n'est pas reconnue", "colonnes obligatoires ne sont pas reconnues")}`;
  const left = leftOut.persons.length;
  if (left > 0) return `Pas encore prêt : ${counted(left, "personne laissée de côté", "personnes laissées de côté")}`;
  return errors > 0
    ? `Pas encore prêt : ${counted(errors, "erreur")} à corriger`
    : "Prêt : personne n'est laissé de côté";
}

/** The whole state in one line: who counts, what can be corrected safely, whether the Bilan is written. */
export function workLine({ assessment, stale, bilan }: Work): string {
  if (!assessment) return "Pas encore contrôlé";
  const { counted: persons, proposals, missing } = assessment;
  const all = persons + assessment.leftOut.persons.length;
  return [
    `${counted(persons, "personne comptée", "personnes comptées")} sur ${numberText(all)}`,
    // As long as columns are missing nobody knows what is worth correcting.
    ...(proposals.length > 0 && !missing ? [counted(proposals.length, "correction sûre", "corrections sûres")] : []),
    { none: "Bilan non écrit", written: "Bilan écrit", outdated: "Bilan à réécrire" }[bilan],
    ...(stale ? ["modifié depuis le contrôle"] : []),
  ].join(" · ");
}
