import { buildBilan } from "../../core/bilan/build-bilan";
import { describeFinding } from "../../core/engine/describe";
import type { ControlReport } from "../control/control-workbook";
import type { Clock } from "../ports/clock";
import type { JobControl } from "../ports/progress";
import type { SheetModel } from "../ports/sheet-model";
import { UserError } from "../ports/user-error";
import type { Workbook } from "../ports/workbook";
import { runInSlices } from "../time-slices";
import { anomaliesLayout, type AnomaliesOptions } from "./layout-anomalies";
import { layoutBilan } from "./layout-bilan";

/** The names that the written sheets received. */
export interface WrittenSheets {
  readonly bilan: string;
  readonly anomalies: string;
}

/** The rule that refuses a Bilan of zeros. */
const NO_PARTICIPANT = "STR-08";

/**
 * Writes the sheets Bilan and Anomalies of a control; each replaces the one that an earlier run wrote.
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
  const anomalies = await anomaliesModel(report, dependencies.clock, {}, job);
  return {
    bilan: await workbook.writeSheet(layoutBilan(bilan), job),
    anomalies: await workbook.writeSheet(anomalies, job),
  };
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
  return workbook.writeSheet(await anomaliesModel(report, dependencies.clock, options, job), job);
}

function anomaliesModel(
  report: ControlReport,
  clock: Clock,
  options: AnomaliesOptions,
  job: JobControl | undefined,
): Promise<SheetModel> {
  return runInSlices(anomaliesLayout(report, options), clock, job, (done) => {
    job?.progress?.({ label: "Liste des anomalies", done, total: report.findings.length });
  });
}

function refuseEmptyYear(report: ControlReport): void {
  for (let index = 0; index < report.findings.length; index += 1) {
    if (report.rules[report.findings.ruleAt(index)]?.code === NO_PARTICIPANT)
      throw new UserError(describeFinding(report, index).message);
  }
}
