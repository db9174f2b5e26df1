import { useEffect, useState } from "react";
import { CancelledError } from "../../application/ports/progress";
import { runInSlices } from "../../application/time-slices";
import { useSession } from "../pane-context";

/**
 * What a work of core gives, made in slices that never hold the screen; null until it is there.
 * @param work made again whenever it is another function: give it a stable one.
 */
export function useSliced<Result>(work: () => Generator<unknown, Result>): Result | null {
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
  return made?.work === work ? made.result : null;
}
