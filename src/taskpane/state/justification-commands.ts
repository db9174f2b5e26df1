import type { Workbook } from "../../application/ports/workbook";
import type { ControlReport } from "../../application/control/control-workbook";
import type * as justifying from "../../application/justify/justifications";
import { assessed } from "./control-commands";
import { journalKeeper } from "./keep-journal";
import { loadedPart } from "./loaded-part";
import type { Tools } from "./tools";
import { justificationsChanged } from "./transitions";

export interface JustificationCommands {
  /** Keeps anomalies as they are, with the reason, in the workbook. False when it was refused; why is shown. */
  readonly justify: (findings: readonly number[], reason: string) => Promise<boolean>;
  /** The anomaly counts again. False as above. */
  readonly withdraw: (finding: number) => Promise<boolean>;
}

type Change = (use: typeof justifying, workbook: Workbook, report: ControlReport) => Promise<void>;

export function justificationCommands(tools: Tools): JustificationCommands {
  const {
    session: { clock, randomBytes },
    store,
    jobs,
  } = tools;
  const keepJournal = journalKeeper(tools);

  /** @param reason null: what was kept counts again. */
  async function change(
    title: string,
    findings: readonly number[],
    reason: string | null,
    make: Change,
  ): Promise<boolean> {
    const { opened, report } = store.get();
    if (!opened || !report) return false;
    const changed = await jobs.runShort(title, async () => {
      const [justifications, { withJustifications }] = await Promise.all([
        loadedPart(import("../../application/justify/justifications")),
        loadedPart(import("../../application/control/control-report")),
      ]);
      await make(justifications, opened.workbook, report);
      return assessed(await withJustifications(opened.workbook, report, clock), clock);
    });
    if (!changed) return false;
    store.update(justificationsChanged(report, changed.report, changed.assessment));
    await keepJournal((use, day) => use.justificationEntries(report, findings, reason, day));
    return true;
  }

  return {
    justify: (findings, reason) =>
      change("Enregistrement de la justification", findings, reason.trim(), ({ justifyAll }, workbook, report) =>
        justifyAll(workbook, report, findings, reason, clock.today(), randomBytes),
      ),
    withdraw: (finding) =>
      change("Retrait de la justification", [finding], null, ({ withdrawJustification }, workbook, report) =>
        withdrawJustification(workbook, report, finding, randomBytes),
      ),
  };
}
