import type { Clock } from "../../application/ports/clock";
import { nextTurn } from "../../application/ports/give-way";
import { dayOf } from "../../core/domain/day";

/** The machine's own clock, in a browser and in Node. */
export const systemClock: Clock = {
  now: () => performance.now(),
  today: () => {
    const now = new Date();
    return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  },
  pause: nextTurn,
};
