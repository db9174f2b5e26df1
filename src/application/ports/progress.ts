/** A step of a long job, in rows or cells; `total` may grow while a job discovers its size. */
export interface ProgressStep {
  /** French, shown as it is: "Lecture de Participants". */
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** What a long job is given to tell where it is and to learn that the person no longer wants it. */
export interface JobControl {
  /** Called often; the receiver decides how often to redraw. */
  readonly progress?: (step: ProgressStep) => void;
  /** Aborted by "Annuler"; the job then rejects with a {@link CancelledError} and leaves nothing half-written. */
  readonly signal?: AbortSignal;
}

export class CancelledError extends Error {
  constructor() {
    super("Opération annulée.");
    this.name = "CancelledError";
  }
}

/** Throws when the person has cancelled. */
export function throwIfCancelled(control: JobControl | undefined): void {
  if (control?.signal?.aborted) throw new CancelledError();
}
