import { useEffect, useState } from "react";
import { CancelledError } from "../../application/ports/progress";
import { runInSlices } from "../../application/time-slices";
import { useSession } from "../pane-context";

/**
 * What a work of core gives, made in slices that never hold the screen; null until it is there.
 * @param work made again whenever it is another function: give it a stable one.
 */
export function useSliced<Result>(work: () => Generator<unknown, Result>): Result | null {
  const { latest, current } = useLatest(work);
  return current ? latest : null;
}

/** The same, with what the former work gave until the new one has ended: for what must not go away under the person's fingers. */
export function useLatest<Result>(work: () => Generator<unknown, Result>): {
  readonly latest: Result | null;
  /** Whether it is the result of this very work. */
  readonly current: boolean;
} {
  const { clock } = useSession();
  const [made, setMade] = useState<{ readonly work: typeof work; readonly result: Result } | null>(null);
  const [crash, setCrash] = useState<unknown>(null);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    runInSlices(work(), clock, { signal }, () => undefined).then(
      (result) => !signal.aborted && setMade({ work, result }),
      (error: unknown) => error instanceof CancelledError || setCrash(error),
    );
    return () => controller.abort();
  }, [work, clock]);
  // A crash belongs to the error boundary, which only sees what is thrown while drawing.
  if (crash !== null) throw crash instanceof Error ? crash : new Error("work in slices");
  return { latest: made?.result ?? null, current: made?.work === work };
}
