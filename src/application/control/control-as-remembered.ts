import { typography } from "../../core/text/french";
import type { JobControl } from "../ports/progress";
import type { Workbook } from "../ports/workbook";
import type { ControlOptions } from "./control-options";
import { controlWorkbook, type ControlDependencies, type ControlReport } from "./control-workbook";
import { readRememberedOptions, type RememberedOptions } from "./remembered-options";
import { orWithout } from "./unreadable-settings";

/**
 * Controls a workbook with what was chosen for it in the pane, which it remembers.
 * @param typed counts more than that.
 * @throws UserError when there is nothing to control; CancelledError when the person cancels.
 */
export async function controlAsRemembered(
  workbook: Workbook,
  typed: ControlOptions,
  dependencies: ControlDependencies,
  job?: JobControl,
): Promise<ControlReport> {
  const spoiled: string[] = [];
  const remembered: RememberedOptions = await orWithout(readRememberedOptions(workbook), {}, spoiled);
  const options = { ...remembered, ...typed, settings: { ...remembered.settings, ...typed.settings } };
  const report = await controlWorkbook(workbook, options, dependencies, job);
  const unsaid = spoiled.map(typography).filter((notice) => !report.notices.includes(notice));
  return unsaid.length > 0 ? { ...report, notices: [...unsaid, ...report.notices] } : report;
}
