import type { Clock } from "../../application/ports/clock";
import { CancelledError, type JobControl, type ProgressStep } from "../../application/ports/progress";
import { UserError } from "../../application/ports/user-error";
import { failureOf } from "./failure";
import type { Store } from "./store";
import { jobAdvanced, jobEnded, jobStarted } from "./transitions";

/** The screen follows a job this often: a person cannot read faster, and redrawing has its cost. */
const REDRAW_MS = 120;
/** An estimate made before this is a guess. */
const ESTIMATE_AFTER_MS = 1500;
/** A short job shows itself only when Excel makes it wait, for instance while the person types in a cell. */
const QUIET_MS = 800;

type Work<Result> = (job: JobControl) => Promise<Result>;

/** Jobs run one after the other: Excel answers one at a time, and a report must not be made of a workbook that is changing. */
export interface JobRunner {
  /** Runs a job with its progress and its failures shown. Undefined when it failed, was cancelled, or when another such job is expected already. */
  readonly run: <Result>(title: string, work: Work<Result>) => Promise<Result | undefined>;
  /** The same for what normally takes no time; several may wait for one another. */
  readonly runShort: <Result>(title: string, work: Work<Result>) => Promise<Result | undefined>;
  /** The same for what nobody asked for: it shows nothing, and gives way to whatever is asked for meanwhile. Undefined as above. */
  readonly runBehind: <Result>(work: Work<Result>) => Promise<Result | undefined>;
  readonly cancel: () => void;
}

export function createJobRunner(store: Store, clock: Clock, version: string): JobRunner {
  let controller: AbortController | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let longExpected = false;

  async function perform<Result>(title: string, work: Work<Result>, showAfter: number): Promise<Result | undefined> {
    const own = new AbortController();
    controller = own;
    const show = (): void => store.update(jobStarted(title));
    const timer = showAfter > 0 ? setTimeout(show, showAfter) : null;
    if (timer === null) show();
    const progress = followSteps(clock, (step, secondsLeft) => store.update(jobAdvanced({ step, secondsLeft })));
    try {
      const result = await work({ signal: own.signal, progress });
      store.update(jobEnded(null));
      return result;
    } catch (error) {
      store.update(jobEnded(failureOf(error, version)));
      return undefined;
    } finally {
      if (timer !== null) clearTimeout(timer);
      controller = null;
    }
  }

  /** What runs behind is given up as soon as something is asked for. */
  let behind: AbortController | null = null;

  function inTurn<Result>(title: string, work: Work<Result>, showAfter: number): Promise<Result | undefined> {
    behind?.abort();
    const mine = last.then(() => perform(title, work, showAfter));
    last = mine;
    return mine;
  }

  return {
    cancel: () => {
      controller?.abort();
      store.update(jobAdvanced({ cancelling: true }));
    },
    run: async (title, work) => {
      if (longExpected) return undefined;
      longExpected = true;
      try {
        return await inTurn(title, work, 0);
      } finally {
        longExpected = false;
      }
    },
    runShort: (title, work) => inTurn(title, work, QUIET_MS),
    runBehind: (work) => {
      behind?.abort();
      const own = new AbortController();
      behind = own;
      const mine = last.then(async () => {
        if (own.signal.aborted) return undefined;
        try {
          return await work({ signal: own.signal });
        } catch (error) {
          // What was given up or refused is told when the person asks for it; a defect at once.
          if (!(error instanceof UserError || error instanceof CancelledError))
            store.update(jobEnded(failureOf(error, version)));
          return undefined;
        } finally {
          if (behind === own) behind = null;
        }
      });
      last = mine;
      return mine;
    },
  };
}

/** Tells one step in a while, with the time left in it by the rule of three. */
function followSteps(
  clock: Clock,
  tell: (step: ProgressStep, secondsLeft: number | null) => void,
): (step: ProgressStep) => void {
  let label = "";
  let began = 0;
  let told = -Infinity;
  return (step) => {
    const now = clock.now();
    if (step.label !== label) {
      label = step.label;
      began = now;
      told = -Infinity;
    }
    if (now - told < REDRAW_MS) return;
    told = now;
    const elapsed = now - began;
    const known = elapsed > ESTIMATE_AFTER_MS && step.done > 0 && step.total >= step.done;
    tell(step, known ? Math.ceil(((elapsed / step.done) * (step.total - step.done)) / 1000) : null);
  };
}
