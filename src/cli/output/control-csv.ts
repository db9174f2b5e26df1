import type { Gravity } from "../../core/domain/gravity";
import { dayText } from "../../core/domain/value-text";
import type { ControlReport } from "../../application/control/control-workbook";
import { csvText } from "./csv";
import { findingJson, shownFindings } from "./control-json";

const HEADINGS = [
  "regle",
  "nom",
  "gravite",
  "feuille",
  "ligne",
  "colonne",
  "cellule",
  "valeur",
  "message",
  "correction",
  "justification",
] as const;

/** The anomalies shown, one a line; dates jj/mm/aaaa. */
export function controlCsv(report: ControlReport, lowest: Gravity): string {
  const rows = Array.from(shownFindings(report, lowest), (finding) => {
    const row = { ...findingJson(finding), ...(finding.day === null ? {} : { valeur: dayText(finding.day) }) };
    return HEADINGS.map((heading) => row[heading]);
  });
  return csvText(HEADINGS, rows);
}
