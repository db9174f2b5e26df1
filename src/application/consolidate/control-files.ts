import type { UnreadWorkbook } from "../../core/bilan/consolidated/member";
import { historyOf } from "../annual/history";
import type { ControlReport } from "../control/control-report";
import { UserError } from "../ports/user-error";
import type { Workbook } from "../ports/workbook";
import type { ControlledFile } from "./consolidate";

/** A file of a consolidation, under its name. */
export interface FileToControl {
  readonly file: string;
  readonly open: () => Promise<Workbook>;
}

/** Controls each workbook; what cannot be read or controlled is kept with its reason, and the others go on. */
export async function controlFiles(
  files: readonly FileToControl[],
  control: (workbook: Workbook) => Promise<ControlReport>,
): Promise<{ readonly read: readonly ControlledFile[]; readonly unread: readonly UnreadWorkbook[] }> {
  const read: ControlledFile[] = [];
  const unread: UnreadWorkbook[] = [];
  for (const { file, open } of files) {
    try {
      const workbook = await open();
      read.push({ file, report: await control(workbook), history: await historyOf(workbook) });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      unread.push({ file, reason: error.message });
    }
  }
  return { read, unread };
}
