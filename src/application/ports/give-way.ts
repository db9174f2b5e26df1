import { type JobControl, throwIfCancelled } from "./progress";

/** As long as a slice of work: see runInSlices. */
const INTERVAL = 8;

/**
 * Gives the rest of the page its turn at first, then when more than 8 ms have passed since the last time; then stops a cancelled job.
 * One per job.
 */
export function givingWay(control: JobControl | undefined): () => Promise<void> {
  let last = -Infinity;
  return async () => {
    if (performance.now() - last < INTERVAL) return;
    await nextTurn();
    last = performance.now();
    throwIfCancelled(control);
  };
}

/** A message to oneself is a task of its own that comes back at once, where a timer would wait 4 ms, or a second in a tab behind. */
export function nextTurn(): Promise<void> {
  if (typeof MessageChannel === "undefined") return new Promise((resolve) => setTimeout(resolve, 0));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
