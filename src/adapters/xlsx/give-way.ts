import { type JobControl, throwIfCancelled } from "../../application/ports/progress";

const INTERVAL = 20;

/**
 * Gives the rest of the page its turn when more than 20 ms have passed since the last time, then stops a cancelled job.
 * One per job.
 */
export function givingWay(control: JobControl | undefined): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < INTERVAL) return;
    await nextTurn();
    last = performance.now();
    throwIfCancelled(control);
  };
}

/** A message comes back at once, where a timer would wait 4 ms, or a second in a tab behind. */
function nextTurn(): Promise<void> {
  if (typeof MessageChannel === "undefined") return new Promise((resolve) => setTimeout(resolve, 0));
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
