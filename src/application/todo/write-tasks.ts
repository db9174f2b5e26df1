import type { Table } from "../../core/reading/table";
import type { ControlReport } from "../control/control-workbook";
import type { Clock } from "../ports/clock";
import type { JobControl } from "../ports/progress";
import type { Workbook } from "../ports/workbook";
import { runInSlices } from "../time-slices";
import { byReferent } from "./by-referent";
import { layoutTasks } from "./layout-tasks";
import { tasksOf, tasksWithin } from "./tasks";

/**
 * Writes the sheet « À faire » of a control: what is late and what is due within so many days, by référent. It replaces that of an earlier run.
 * @returns the name it received.
 */
export async function writeTasks(
  workbook: Workbook,
  report: ControlReport,
  days: number,
  clock: Clock,
  job?: JobControl,
): Promise<string> {
  const tasks = await runInSlices(tasksOf(report), clock, job, () => undefined);
  const shown = tasksWithin(tasks, report.context.controlDay, days);
  const groups = byReferent(shown, report.tables.participants as Table<"participants">);
  return workbook.writeSheet(layoutTasks(report, groups, days), job);
}
