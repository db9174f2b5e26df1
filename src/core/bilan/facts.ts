import type { Control } from "../engine/control";
import type { Fiche } from "../fiche/fiche-schema";
import type { Figure } from "../indicators/figure";
import type { Indicators } from "../indicators/indicators";
import type { Evolution } from "../indicators/evolution/evolution";
import type { History } from "../indicators/evolution/history";
import type { Comments } from "./comments";
import type { Detail } from "./detail";
import type { BilanSection } from "./model";

/** What a Bilan says beside the figures of its year. */
export interface AnnualFacts {
  readonly history: History;
  readonly comments: Comments;
}

/** What a control was told besides its findings. */
export interface Remarks extends Partial<AnnualFacts> {
  /** French sentences on what was supposed or ignored while reading. */
  readonly notices: readonly string[];
  /** Findings that a person keeps as they are, by index; the control's counts by gravity leave them out. */
  readonly justified: ReadonlyMap<number, unknown>;
  /** Ids of the fiches that the person leaves out of this Bilan. */
  readonly withoutFiches?: ReadonlySet<string>;
  /** Sections that others make of the control: they stand at the end. */
  readonly annexes?: readonly BilanSection[];
  /** Set for a Bilan that leaves the office: what people typed is told of so many people at least, referents have no name. */
  readonly leaves?: { readonly least: number };
}

/** What the sections of the Bilan are made from. */
export interface BilanFacts extends Omit<Remarks, keyof AnnualFacts | "leaves">, AnnualFacts {
  readonly leaves: { readonly least: number } | null;
  readonly control: Control;
  /** What {@link Remarks.withoutFiches} took out of `indicators`. */
  readonly leftOut: readonly Fiche[];
  readonly indicators: Indicators;
  readonly detail: Detail;
  readonly evolution: Evolution;
  /** The figures that may be compared from year to year, by code. */
  readonly figures: ReadonlyMap<string, Figure>;
}
