import type { JobControl, ProgressStep } from "../../../application/ports/progress";

/** A block takes Excel about a second; well beyond, it is most often waiting for the person. */
const PATIENCE_MS = 6_000;

const NOTICE = "Excel ne répond pas encore : si une saisie est en cours dans la feuille, terminez-la (Entrée ou Échap)";

/**
 * Runs a job and, while Excel stays silent, tells the person what it is most probably waiting for: requests wait
 * for as long as a cell is being edited, and no API can tell or end that.
 */
export async function withWaitNotice<T>(
  control: JobControl | undefined,
  job: (control: JobControl | undefined) => Promise<T>,
): Promise<T> {
  const report = control?.progress;
  if (!report) return job(control);
  let last: ProgressStep = { label: "", done: 0, total: 0 };
  const arm = (): ReturnType<typeof setTimeout> => setTimeout(() => report({ ...last, label: NOTICE }), PATIENCE_MS);
  let timer = arm();
  try {
    return await job({
      ...control,
      progress: (step) => {
        last = step;
        clearTimeout(timer);
        timer = arm();
        report(step);
      },
    });
  } finally {
    clearTimeout(timer);
  }
}
