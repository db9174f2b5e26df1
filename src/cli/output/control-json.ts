import { isoDay } from "../../core/domain/day";
import { gravityRank, type Gravity } from "../../core/domain/gravity";
import { PROGRAMME_LABELS } from "../../core/domain/programme";
import { isCellError, type CellValue } from "../../core/domain/cell";
import { describeFinding, type FindingText } from "../../core/engine/describe";
import { gravityRanks } from "../../core/engine/finding-gravity";
import type { ControlReport } from "../../application/control/control-workbook";
import { missingColumnsOf } from "../../application/readiness/find-missing-columns";
import { missingColumnsText } from "../../application/readiness/missing-columns";
import { typography } from "../../core/text/french";

/** A finding with the reason for which a person keeps it, if there is one. */
export interface ShownFinding extends FindingText {
  readonly justification: string | null;
}

/** The findings of a gravity and above, in reading order, made one at a time. */
export function* shownFindings(report: ControlReport, lowest: Gravity): Generator<ShownFinding> {
  const rankOf = gravityRanks(report);
  for (const index of report.findings.sorted()) {
    if (rankOf(index) <= gravityRank(lowest))
      yield { ...describeFinding(report, index), justification: report.justified.get(index)?.reason ?? null };
  }
}

/** The head that `controler` and `bilan` share (docs/contract.md 3). */
export function headJson(report: ControlReport) {
  const { context, summary, byGravity } = report;
  return {
    version: 1,
    classeur: report.workbookName,
    plie: context.profile?.id ?? null,
    programme: PROGRAMME_LABELS[context.programme],
    exercice: context.year,
    dateControle: isoDay(context.controlDay),
    comptes: {
      participants: summary.participants,
      complets: summary.complete,
      participations: summary.participations,
      personnes: summary.persons,
      ...byGravity,
      justifiees: report.justified.size,
    },
  };
}

/** The object that `controler --format json` prints. */
export function controlJson(report: ControlReport, lowest: Gravity) {
  const missing = missingColumnsOf(report);
  return {
    ...headJson(report),
    constats: [...shownFindings(report, lowest)].map(findingJson),
    incidents: report.incidents.map(({ code, sheet, reason }) => ({ regle: code, feuille: sheet, motif: reason })),
    avis: [...(missing ? [typography(missingColumnsText(missing))] : []), ...report.notices],
  };
}

export function findingJson(finding: ShownFinding) {
  return {
    regle: finding.rule.code,
    nom: finding.rule.name,
    gravite: finding.gravity,
    feuille: finding.sheet,
    ligne: finding.row,
    colonne: finding.column,
    cellule: finding.cell,
    valeur: plainValue(finding.value),
    message: finding.message,
    correction: finding.remedy,
    justification: finding.justification,
  };
}

export function plainValue(value: CellValue): string | number | boolean | null {
  return isCellError(value) ? value.error : value;
}
