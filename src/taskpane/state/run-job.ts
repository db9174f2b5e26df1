import type { Clock } from "../../application/ports/clock";
import type { JobControl, ProgressStep } from "../../application/ports/progress";
import { failureOf } from "./failure";
import type { Store } from "./store";
import { jobAdvanced, jobEnded, jobStarted } from "./transitions";

/** The screen follows a job this often: a person cannot read faster, and redrawing has its cost. */
const REDRAW_MS = 120;
/** An estimate made before this is a guess. */
const ESTIMATE_AFTER_MS = 1500;
/** A short job shows itself only when Excel makes it wait, for instance while the person types in a cell. */
const QUIET_MS = 800;

export interface JobRunner {
  /** Runs a job with its progress and its failures shown. Undefined when it failed, was cancelled, or when another is under way. */
  readonly run: <Result>(title: string, work: (job: JobControl) => Promise<Result>) => Promise<Result | undefined>;
  /** The same for what normally takes no time. */
  readonly runShort: <Result>(title: string, work: (job: JobControl) => Promise<Result>) => Promise<Result | undefined>;
  readonly cancel: () => void;
}

export function createJobRunner(store: Store, clock: Clock, version: string): JobRunner {
  let controller: AbortController | null = null;

  async function run<Result>(
    title: string,
    work: (job: JobControl) => Promise<Result>,
    showAfter: number,
  ): Promise<Result | undefined> {
    if (controller) return undefined;
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

  return {
    cancel: () => {
      controller?.abort();
      store.update(jobAdvanced({ cancelling: true }));
    },
    run: (title, work) => run(title, work, 0),
    runShort: (title, work) => run(title, work, QUIET_MS),
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
