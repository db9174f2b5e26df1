import type { Control } from "../engine/control";
import type { Indicators } from "../indicators/indicators";

/** What the sections of the Bilan are made from. */
export interface BilanFacts {
  readonly control: Control;
  /** French sentences on what was supposed or ignored while reading. */
  readonly notices: readonly string[];
  readonly indicators: Indicators;
}
