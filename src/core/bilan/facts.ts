import type { Control } from "../engine/control";
import type { Fiche } from "../fiche/fiche-schema";
import type { Indicators } from "../indicators/indicators";
import type { Detail } from "./detail";
import type { BilanSection } from "./model";

/** What a control was told besides its findings. */
export interface Remarks {
  /** French sentences on what was supposed or ignored while reading. */
  readonly notices: readonly string[];
  /** Findings that a person keeps as they are, by index; the control's counts by gravity leave them out. */
  readonly justified: ReadonlyMap<number, unknown>;
  /** Ids of the fiches that the person leaves out of this Bilan. */
  readonly withoutFiches?: ReadonlySet<string>;
  /** Sections that others make of the control: they stand at the end. */
  readonly annexes?: readonly BilanSection[];
}

/** What the sections of the Bilan are made from. */
export interface BilanFacts extends Remarks {
  readonly control: Control;
  /** What {@link Remarks.withoutFiches} took out of `indicators`. */
  readonly leftOut: readonly Fiche[];
  readonly indicators: Indicators;
  readonly detail: Detail;
}
