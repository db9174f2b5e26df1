/** A task of the page's thread, by the processor time it took: what other programs of the machine do does not count. */
export interface CpuTask {
  readonly start: number;
  readonly cpuMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, on the clock of the browser. */
  readonly ts: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What {@link cpuTasks} needs traced. */
export const TRACE_CATEGORIES = ["toplevel", "blink.user_timing", "__metadata"];

/** The tasks between two marks of the page, from a trace of Chromium. */
export function cpuTasks(trace: Buffer, from: string, to: string): CpuTask[] {
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { readonly traceEvents: readonly TraceEvent[] };
  const mark = (name: string): TraceEvent => {
    const found = traceEvents.find((event) => event.name === name);
    if (!found) throw new Error(`the trace has no mark ${name}`);
    return found;
  };
  const [first, last] = [mark(from), mark(to)];
  return traceEvents
    .filter(({ name, pid, tid, ts, tdur }) => {
      const here = pid === first.pid && tid === first.tid && ts >= first.ts && ts <= last.ts;
      return here && name === "ThreadControllerImpl::RunTask" && tdur !== undefined;
    })
    .map(({ ts, tdur = 0 }) => ({ start: (ts - first.ts) / 1000, cpuMs: tdur / 1000 }));
}
