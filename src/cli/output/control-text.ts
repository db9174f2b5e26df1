import { GRAVITIES, GRAVITY_MEANINGS, type Gravity } from "../../core/domain/gravity";
import { PROGRAMME_LABELS } from "../../core/domain/programme";
import { counted, typography } from "../../core/text/french";
import { dayText } from "../../core/domain/value-text";
import type { ControlReport } from "../../application/control/control-workbook";
import { shownFindings } from "./control-json";

/** The head of a control, for a terminal. */
export function controlHead(report: ControlReport): string[] {
  const { context, summary, byGravity } = report;
  const left = summary.participants - summary.complete;
  return [
    `Classeur : ${report.workbookName}`,
    `PLIE : ${context.profile?.name ?? "non indiqué"} — ${PROGRAMME_LABELS[context.programme]} — exercice ${context.year} — contrôle du ${dayText(context.controlDay)}`,
    `${counted(summary.participants, "ligne")} : ${counted(summary.complete, "complète")}, ${counted(left, "laissée")} de côté. ${counted(summary.participations, "participation comptée", "participations comptées")}, ${counted(summary.persons, "personne")}.`,
    GRAVITIES.map((gravity) => `${GRAVITY_MEANINGS[gravity].label} : ${byGravity[gravity]}`).join("   "),
    ...report.notices.map((notice) => `Avis : ${notice}`),
    ...report.incidents.map(
      ({ code, sheet, reason }) =>
        `Incident : la règle ${code} n'a pas pu être appliquée${sheet ? ` à « ${sheet} »` : ""} (${reason}).`,
    ),
  ].map(typography);
}

/** The anomalies grouped by sheet, one line each. */
export function controlText(report: ControlReport, lowest: Gravity): string {
  const lines = controlHead(report);
  let sheet: string | null = null;
  for (const finding of shownFindings(report, lowest)) {
    if (finding.sheet !== sheet) {
      sheet = finding.sheet;
      lines.push("", `Feuille « ${sheet} »`);
    }
    const place = finding.cell ?? (finding.row === null ? "feuille" : `ligne ${finding.row}`);
    // A cell of several lines must not look like several anomalies.
    const message = finding.message.replace(/\s*[\r\n]+\s*/g, " ↵ ");
    lines.push(
      `  ${place.padEnd(9)} ${GRAVITY_MEANINGS[finding.gravity].label.toLowerCase().padEnd(11)} ${finding.rule.code.padEnd(7)} ${message}${finding.justification === null ? "" : ` [justifiée : ${finding.justification}]`}`,
    );
  }
  return `${lines.join("\n")}\n`;
}
