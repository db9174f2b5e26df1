import type { Question } from "../reading/requirements";
import type { Tables } from "../reading/table";
import type { ControlContext } from "./control-context";

/** What the figures of a Bilan are computed from, once it is decided who counts. */
export interface Counted {
  readonly tables: Tables;
  readonly context: ControlContext;
  /** By row of Participants: 1 where the person is counted. */
  readonly complete: Uint8Array;
  readonly questions: readonly Question[];
}
