import { buildBilan } from "../../core/bilan/build-bilan";
import type { Detail } from "../../core/bilan/detail";
import { describeFinding } from "../../core/engine/describe";
import type { ControlReport } from "../control/control-workbook";
import type { Clock } from "../ports/clock";
import type { JobControl } from "../ports/progress";
import { UserError } from "../ports/user-error";
import type { Workbook } from "../ports/workbook";
import { runInSlices } from "../time-slices";
import { anomaliesLayout, type AnomaliesLayout, type AnomaliesOptions } from "./layout-anomalies";
import { layoutBilan } from "./layout-bilan";
import { detailLayout, type DetailLayout } from "./layout-detail";

/** The names that the written sheets received. */
export interface WrittenSheets {
  readonly bilan: string;
  readonly anomalies: string;
  readonly detail: string;
}

/** The rule that refuses a Bilan of zeros. */
const NO_PARTICIPANT = "STR-08";

/**
 * Writes the sheets Bilan, Anomalies and Détail of a control; each replaces the one that an earlier run wrote. The Bilan is written last, since
 * its formulas and links speak of the two others, and stands before them.
 * @throws UserError when no participant was in an operation during the year (STR-08); CancelledError when the person cancels.
 */
export async function writeBilan(
  workbook: Workbook,
  report: ControlReport,
  dependencies: { readonly clock: Clock },
  job?: JobControl,
): Promise<WrittenSheets> {
  refuseEmptyYear(report);
  let steps = 0;
  const bilan = await runInSlices(buildBilan(report, report), dependencies.clock, job, () => {
    steps += 1;
    job?.progress?.({ label: "Calcul du bilan", done: steps, total: steps + 1 });
  });
  const anomalies = await anomaliesWithin(report, dependencies.clock, {}, job);
  const detail = await detailWithin(bilan.detail, dependencies.clock, job);
  const names = {
    anomalies: await workbook.writeSheet(anomalies.model, job),
    detail: await workbook.writeSheet(detail.model, job),
  };
  const places = {
    anomalies: { sheet: names.anomalies, rowOfRule: anomalies.rowOfRule },
    detail: detail.places && { ...detail.places, sheet: names.detail },
  };
  return { ...names, bilan: await workbook.writeSheet(layoutBilan(bilan, places), job) };
}

/**
 * Writes the sheet Anomalies alone.
 * @returns the name it received.
 */
export async function writeAnomalies(
  workbook: Workbook,
  report: ControlReport,
  dependencies: { readonly clock: Clock },
  options: AnomaliesOptions = {},
  job?: JobControl,
): Promise<string> {
  const { model } = await anomaliesWithin(report, dependencies.clock, options, job);
  return workbook.writeSheet(model, job);
}

function anomaliesWithin(
  report: ControlReport,
  clock: Clock,
  options: AnomaliesOptions,
  job: JobControl | undefined,
): Promise<AnomaliesLayout> {
  return runInSlices(anomaliesLayout(report, options), clock, job, (done) => {
    job?.progress?.({ label: "Liste des anomalies", done, total: report.findings.length });
  });
}

function detailWithin(detail: Detail, clock: Clock, job: JobControl | undefined): Promise<DetailLayout> {
  return runInSlices(detailLayout(detail), clock, job, (done) => {
    job?.progress?.({ label: "Détail des lignes comptées", done, total: detail.rows.length });
  });
}

function refuseEmptyYear(report: ControlReport): void {
  for (let index = 0; index < report.findings.length; index += 1) {
    if (report.rules[report.findings.ruleAt(index)]?.code === NO_PARTICIPANT)
      throw new UserError(describeFinding(report, index).message);
  }
}
