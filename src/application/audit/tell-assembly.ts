import { SHEETS } from "../../core/questionnaire/sheets";
import { counted } from "../../core/text/french";
import type { AssembledWorkbook } from "./assemble-workbooks";
import type { Conflict } from "./assembly-conflicts";

/** "Participants : 120 lignes, Contrats : 80 lignes". */
export function rowsText({ rows }: AssembledWorkbook): string {
  return [...rows].map(([kind, count]) => `${SHEETS[kind].name} : ${counted(count, "ligne")}`).join(", ");
}

/** Which rows of which files say what against one another, in one line. */
export function conflictText({ sheet, row, rule, origin, other, message }: Conflict): string {
  const what = rule === null ? message : `${rule}, ${message}`;
  return `${sheet}, ligne ${row} (${origin.file}, ligne ${origin.row}) et ${other.file}, ligne ${other.row} : ${what}`;
}
