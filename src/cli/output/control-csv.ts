import type { Gravity } from "../../core/domain/gravity";
import { dayText } from "../../core/domain/value-text";
import type { ControlReport } from "../../application/control/control-workbook";
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

/** Semicolons, a byte order mark and dates jj/mm/aaaa, as a French Excel opens them. */
export function controlCsv(report: ControlReport, lowest: Gravity): string {
  const lines = [HEADINGS.join(";")];
  for (const finding of shownFindings(report, lowest)) {
    const row = { ...findingJson(finding), ...(finding.day === null ? {} : { valeur: dayText(finding.day) }) };
    lines.push(HEADINGS.map((heading) => csvCell(row[heading])).join(";"));
  }
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

/** Quoted where needed; a text that a spreadsheet would take for a formula gets an apostrophe first. */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value).replace(".", ",");
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
