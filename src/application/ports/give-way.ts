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

/** The same for a step of known size: it tells how far it is, then gives way. */
export function telling(
  control: JobControl | undefined,
  label: string,
  total: number,
): (done: number) => Promise<void> {
  const giveWay = givingWay(control);
  return (done) => {
    control?.progress?.({ label, done, total });
    return giveWay();
  };
}

/** Items done between two looks at the clock. */
const AT_ONCE = 128;

/** Does something for each of many items, giving way among them. @param giveWay from {@link givingWay}. */
export async function forEachGivingWay<Item>(
  items: readonly Item[],
  giveWay: (done: number) => Promise<void>,
  work: (item: Item, index: number) => void,
): Promise<void> {
  for (let index = 0; index < items.length; index += 1) {
    if (index % AT_ONCE === 0) await giveWay(index);
    work(items[index] as Item, index);
  }
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
