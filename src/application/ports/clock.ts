import type { Day } from "../../core/domain/day";

/** Time, which core may not read. */
export interface Clock {
  /** Milliseconds, for measuring durations only. */
  now(): number;
  /** The calendar day where the person is. */
  today(): Day;
  /** Lets the screen and the person's events through, then goes on. */
  pause(): Promise<void>;
}
