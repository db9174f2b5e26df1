import type { Clock } from "../../src/application/ports/clock";
import { CancelledError } from "../../src/application/ports/progress";
import { runInSlices } from "../../src/application/time-slices";

/** Each step of the work takes some milliseconds; each pause is noted by the time it came at. */
function scene(stepMs: number) {
  let now = 0;
  const pauses: number[] = [];
  const clock: Clock = {
    now: () => now,
    today: () => 0,
    pause: () => {
      pauses.push(now);
      return Promise.resolve();
    },
  };
  function* work(steps: number): Generator<number, string> {
    for (let step = 1; step <= steps; step += 1) {
      now += stepMs;
      yield step;
    }
    return "done";
  }
  return { clock, work, pauses };
}

test("no slice is much longer than 8 ms, and what is before and after is apart", async () => {
  const { clock, work, pauses } = scene(5);
  const told: number[] = [];
  await expect(runInSlices(work(10), clock, undefined, (step) => told.push(step))).resolves.toBe("done");
  expect(pauses).toEqual([0, 10, 20, 30, 40, 50, 50]);
  expect(told).toEqual([2, 4, 6, 8, 10]);
});

test("a cancelled work stops at its next pause, and one that is cancelled before never starts", async () => {
  const { clock, work } = scene(5);
  const controller = new AbortController();
  const job = { signal: controller.signal };
  const told: number[] = [];
  const run = runInSlices(work(10), clock, job, (step) => {
    told.push(step);
    controller.abort();
  });
  await expect(run).rejects.toThrow(CancelledError);
  expect(told).toEqual([2]);
  const unstarted = work(10);
  await expect(runInSlices(unstarted, clock, job, () => undefined)).rejects.toThrow(CancelledError);
  expect(unstarted.next()).toEqual({ done: false, value: 1 });
});
