import { numberCells, textCells } from "../../reading/cells";
import type { Table } from "../../reading/table";

/** What the FSE questionnaire says of the same exit. */
export interface ExitSituation {
  readonly status: string | undefined;
  readonly training: string | undefined;
  readonly qualification: string | undefined;
}

/** The situation counts within the four weeks of the exit (docs/domain.md 7): beyond, the two exits are not the same moment. */
const FOUR_WEEKS = 28;

/** The FSE situation of a row, or null where the operation and the PLIE were not left at about the same time. */
export function exitSituations(table: Table<"participants">): (row: number) => ExitSituation | null {
  const status = textCells(table, "exitStatus");
  const training = textCells(table, "exitTraining");
  const qualification = textCells(table, "exitQualification");
  const operationExit = numberCells(table, "exitDate");
  const plieExit = numberCells(table, "plieExitDate");
  return (row) => {
    // Nothing is above four weeks where one of the two days is not known.
    const days = Math.abs((operationExit(row) ?? NaN) - (plieExit(row) ?? NaN));
    if (days > FOUR_WEEKS) return null;
    return { status: status(row), training: training(row), qualification: qualification(row) };
  };
}

export const EMPLOYMENT_STATUSES: readonly string[] = [
  "Indépendant",
  "Emploi durable",
  "Emploi temporaire",
  "Emploi aidé",
];
