import { GRAVITIES, GRAVITY_MEANINGS, type Gravity } from "../../core/domain/gravity";
import { PROGRAMME_LABELS } from "../../core/domain/programme";
import { counted, typography } from "../../core/text/french";
import { dayText } from "../../core/domain/value-text";
import type { ControlReport } from "../../application/control/control-workbook";
import { missingColumnsOf } from "../../application/readiness/find-missing-columns";
import { missingColumnsText } from "../../application/readiness/missing-columns";
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

/**
 * The anomalies grouped by sheet, one line each. Where a column that decides who is counted is missing, that and its remedy alone: the others are told by
 * their number.
 * @param all the others too.
 */
export function controlText(report: ControlReport, lowest: Gravity, all: boolean): string {
  const lines = controlHead(report);
  const remedy = missingRemedy(report, all);
  if (remedy.length > 0) lines.push("", ...remedy.map(typography));
  if (remedy.length > 0 && !all) return `${lines.join("\n")}\n`;
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

/** What is missing and how to get on; nothing where every column that decides is there. */
export function missingRemedy(report: ControlReport, all: boolean): string[] {
  const missing = missingColumnsOf(report);
  if (!missing) return [];
  const { workbookName, findings } = report;
  const stem = workbookName.replace(/\.[^.]*$/, "");
  const others = counted(findings.length - missing.headings.length, "autre anomalie", "autres anomalies");
  return [
    missingColumnsText(missing),
    `  Sous d'autres titres, ou dans une autre feuille : bilan-plie preparer "${workbookName}" --sortie "${stem} - préparé.xlsx"`,
    "  Nulle part encore : ajoutez-les à la feuille, à droite, dans le volet (« Ajouter les colonnes manquantes ») ou à la main.",
    ...(all ? [] : [`  ${others}, que ces colonnes changeront : --tout les affiche.`]),
  ];
}
