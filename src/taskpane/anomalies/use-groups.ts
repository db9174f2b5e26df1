import { useEffect, useRef, useState } from "react";
import { runInSlices } from "../../application/time-slices";
import type { ControlReport } from "../../application/control/control-workbook";
import { useSession } from "../pane-context";
import type { ListState } from "../state/pane-state";
import { groupFindings, type Group } from "./group";
import { orderByRow } from "./order";

/** Groups that answer to a report and its filters; `busy` while other ones are being made. */
export interface Groups {
  readonly groups: readonly Group[];
  readonly busy: boolean;
}

/** Somebody who types is let finish the word. */
const TYPING_MS = 200;

/** Groups the findings without ever holding the screen. */
export function useGroups(report: ControlReport, list: ListState): Groups {
  const { clock } = useSession();
  const { by, gravities, sheet, text } = list;
  const key = JSON.stringify([by, gravities, sheet, text]);
  const [made, setMade] = useState<{
    readonly report: ControlReport;
    readonly key: string;
    readonly groups: readonly Group[];
  } | null>(null);
  const order = useRef<{ readonly report: ControlReport; readonly indices: Int32Array } | null>(null);

  useEffect(() => {
    const controller = new AbortController();
    const job = { signal: controller.signal };
    const work = async (): Promise<void> => {
      if (order.current?.report !== report) {
        order.current = { report, indices: await runInSlices(orderByRow(report), clock, job, () => undefined) };
      }
      const grouping = groupFindings(report, order.current.indices, { gravities, sheet, text }, by);
      const groups = await runInSlices(grouping, clock, job, () => undefined);
      if (!controller.signal.aborted) setMade({ report, key, groups });
    };
    const timer = setTimeout(() => void work().catch(ignoreCancelled), text === "" ? 0 : TYPING_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
    // `key` stands for the filters.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [report, key, clock]);

  return { groups: made?.report === report ? made.groups : [], busy: made?.report !== report || made.key !== key };
}

/** Other filters have taken over: nothing is lost. */
function ignoreCancelled(error: unknown): void {
  if (!(error instanceof Error) || error.name !== "CancelledError") throw error;
}
