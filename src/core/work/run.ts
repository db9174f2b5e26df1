/** Rows that a work looks at between two pauses, where it has no reason for another number. */
export const SLICE = 4096;

/** Counts work that comes in pieces of any size, and says when a pause is due. */
export function pacer(slice = SLICE): (work: number) => boolean {
  let done = 0;
  return (work) => {
    done += work;
    if (done < slice) return false;
    done = 0;
    return true;
  };
}

/** Drives a work that pauses to its end, in one go: for callers who have nobody to give way to. */
export function runInOneGo<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}
