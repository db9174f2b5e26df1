import type { TextCells } from "../../reading/cells";
import type { Level, Traits } from "../traits";

/** A common output indicator: who it counts among the rows of the year. */
export interface OutputDefinition {
  readonly code: string;
  readonly label: string;
  readonly holds: (row: number, traits: Traits) => boolean;
  readonly sensitive?: true;
  readonly note?: (traits: Traits) => string | undefined;
}

export interface NotComputed {
  readonly code: string;
  readonly label: string;
  readonly reason: string;
}

/** What is known of a person after the operation. */
export interface Situations {
  readonly exitStatus: TextCells;
  readonly exitTraining: TextCells;
  readonly exitQualification: TextCells;
  readonly sixMonthStatus: TextCells;
  readonly sixMonthImproved: TextCells;
}

export type Test = (row: number, traits: Traits, situations: Situations) => boolean;

/** A common result indicator, of the end of the operation or of six months later. */
export interface ResultDefinition {
  readonly code: string;
  readonly label: string;
  readonly timing: "immediate" | "six-months";
  /** The European definition, with its condition on the situation at the entry. */
  readonly strict: Test;
  /** As the name reads, without that condition, where it counts more people. */
  readonly literal?: Test;
  /** Only for people of this output indicator, or of one of these. */
  readonly among?: readonly string[];
}

/** A class of levels of education, as the Bilan cuts up the participants. */
export interface LevelClass {
  readonly code: string;
  readonly label: string;
  readonly levels: readonly Level[];
}

/** All that a programme asks to be counted: what differs from one programming period to another stands here and nowhere else. */
export interface ProgrammeIndicators {
  /** Everyone who is counted. */
  readonly total: { readonly code: string; readonly label: string };
  /** The common output indicators, in the order of the annex. */
  readonly outputs: readonly OutputDefinition[];
  /** Further indicators that a PLIE steers by. */
  readonly steered: readonly OutputDefinition[];
  readonly results: readonly ResultDefinition[];
  readonly notComputed: readonly NotComputed[];
  readonly levelClasses: readonly LevelClass[];
  /** A level of the form that no common indicator counts, null where each has its own. */
  readonly levelOutside: Level | null;
}
