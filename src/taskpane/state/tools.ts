import type { Session } from "../session";
import type { JobRunner } from "./run-job";
import type { Store } from "./store";

/** What commands work with. */
export interface Tools {
  readonly session: Session;
  readonly store: Store;
  readonly jobs: JobRunner;
}
