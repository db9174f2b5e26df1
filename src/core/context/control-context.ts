import type { Day } from "../domain/day";
import type { Programme } from "../domain/programme";
import type { Settings } from "../domain/settings";
import type { Fiche } from "../fiche/fiche-schema";
import type { PlieProfile } from "../fiche/profile-schema";
import type { ProtocolFault } from "../protocol/fault";
import type { Reference } from "../territory/place-reference";

/** Everything a control depends on besides the cells: the same context over the same cells gives the same findings. */
export interface ControlContext {
  readonly programme: Programme;
  /** The year of the Bilan. */
  readonly year: number;
  /** « Aujourd'hui » for every rule. */
  readonly controlDay: Day;
  readonly settings: Settings;
  /** The PLIE of the workbook, when it is known. */
  readonly profile: PlieProfile | null;
  readonly fiches: readonly Fiche[];
  /** Communes and postal codes; null when not loaded: the rules that need them stay silent. */
  readonly reference: Reference | null;
  /** What is wrong in the sheets of the protocol, when the workbook has some. */
  readonly protocolFaults?: readonly ProtocolFault[];
}
