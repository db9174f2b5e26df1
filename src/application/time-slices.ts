import type { Clock } from "./ports/clock";
import { throwIfCancelled, type JobControl } from "./ports/progress";

/**
 * Work goes on at most this long before the screen gets its turn: no task above 50 ms, with room for the step under way and for a collection of memory,
 * which takes 30 ms on 100 000 rows.
 */
const SLICE_MS = 8;

/**
 * Drives a generator of core to its end, giving way regularly, telling each step and stopping when the person cancels. It gives way before and after too:
 * what was done just before, and what is done with the result, are tasks of their own.
 */
export async function runInSlices<Step, Result>(
  work: Generator<Step, Result>,
  clock: Clock,
  control: JobControl | undefined,
  onStep: (step: Step) => void,
): Promise<Result> {
  await clock.pause();
  throwIfCancelled(control);
  let started = clock.now();
  for (;;) {
    const next = work.next();
    if (next.done) {
      await clock.pause();
      return next.value;
    }
    if (clock.now() - started < SLICE_MS) continue;
    onStep(next.value);
    await clock.pause();
    throwIfCancelled(control);
    started = clock.now();
  }
}
