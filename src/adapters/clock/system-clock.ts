import type { Clock } from "../../application/ports/clock";
import { dayOf } from "../../core/domain/day";

/** The machine's own clock, in a browser and in Node. */
export const systemClock: Clock = {
  now: () => performance.now(),
  today: () => {
    const now = new Date();
    return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  },
  pause: nextTask,
};

/** A message to oneself is a task of its own that browsers do not delay, unlike nested timers. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
