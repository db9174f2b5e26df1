import { useEffect, useRef, useState } from "react";
import { runInSlices } from "../../application/time-slices";
import type { ControlReport } from "../../application/control/control-workbook";
import { useSession } from "../pane-context";
import type { ListState } from "../state/pane-state";
import { groupFindings, type Group } from "./group";
import { orderByRow } from "./order";

/** Groups that answer to a report and its filters; `busy` while other ones are being made. */
export interface Groups {
  /** The one that the groups were made of: the former one until those of the new one are there, so that nothing moves under the person's fingers. */
  readonly report: ControlReport;
  readonly groups: readonly Group[];
  readonly busy: boolean;
}

/** Somebody who types is let finish the word. */
const TYPING_MS = 200;

/** Groups the findings without ever holding the screen. */
export function useGroups(report: ControlReport, list: ListState): Groups {
  const { clock } = useSession();
  const { by, gravities, sheet, rule, text, field, justified } = list;
  const { findings } = report;
  const key = JSON.stringify([by, gravities, sheet, rule, text, field, justified]);
  // A justification changes the list only where the list depends on it: it is not made again under the person's fingers.
  const basis = justified === "with" ? findings : report.justified;
  const [made, setMade] = useState<{
    readonly report: ControlReport;
    readonly basis: object;
    readonly key: string;
    readonly groups: readonly Group[];
  } | null>(null);
  const order = useRef<{ readonly findings: ControlReport["findings"]; readonly indices: Int32Array } | null>(null);

  useEffect(() => {
    const controller = new AbortController();
    const job = { signal: controller.signal };
    const work = async (): Promise<void> => {
      if (order.current?.findings !== findings) {
        order.current = { findings, indices: await runInSlices(orderByRow(report), clock, job, () => undefined) };
      }
      const grouping = groupFindings(
        report,
        order.current.indices,
        { gravities, sheet, rule, text, field, justified },
        by,
      );
      const groups = await runInSlices(grouping, clock, job, () => undefined);
      if (!controller.signal.aborted) setMade({ report, basis, key, groups });
    };
    const timer = setTimeout(() => void work().catch(ignoreCancelled), text === "" ? 0 : TYPING_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
    // `key` stands for the filters, `basis` for what of the report the list depends on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [basis, key, clock]);

  const shown = made?.report.findings === findings ? report : (made?.report ?? report);
  return { report: shown, groups: made?.groups ?? [], busy: made?.basis !== basis || made.key !== key };
}

/** Other filters have taken over: nothing is lost. */
function ignoreCancelled(error: unknown): void {
  if (!(error instanceof Error) || error.name !== "CancelledError") throw error;
}
