import type { Gravity } from "../../core/domain/gravity";

/** What a person leaves out of the sheets; nothing when absent. */
export interface BilanChoices {
  /** Ids of fiches whose units of measure are not compared. */
  readonly withoutFiches?: ReadonlySet<string>;
  /** The lightest gravity in the sheet Anomalies. */
  readonly gravity?: Gravity;
}
