import type { Gravity } from "../../core/domain/gravity";
import type { History } from "../../core/indicators/evolution/history";

/** What a person leaves out of the sheets; nothing when absent. */
export interface BilanChoices {
  /** Ids of fiches whose units of measure are not compared. */
  readonly withoutFiches?: ReadonlySet<string>;
  /** The lightest gravity in the sheet Anomalies. */
  readonly gravity?: Gravity;
  /** Former years read from other files, beside those of the sheet « Historique ». */
  readonly former?: readonly History[];
}
