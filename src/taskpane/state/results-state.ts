import type { Verdict } from "../../core/exits/exit-evaluation";
import type { Horizon } from "../../core/exits/deadlines";

/** What a control has to show, one part at a time. */
export const PARTS = ["anomalies", "leftOut", "corrections", "deadlines", "exits", "completeness"] as const;
export type Part = (typeof PARTS)[number];

/** Where the person is in the results of a control, the list of anomalies left aside; kept when they look at another view. */
export interface ResultsState {
  readonly part: Part;
  /** Null: exits of every verdict. */
  readonly verdict: Verdict | null;
  /** Rows of Participants whose reasoning is unfolded. */
  readonly openExits: readonly number[];
  readonly shownExits: number;
  /** What is searched among the exits. */
  readonly exitText: string;
  readonly horizon: Horizon;
}

/** Exits, and deadlines, shown at first and added by each « Afficher la suite ». */
export const RESULTS_PAGE = 50;

export const FIRST_RESULTS: ResultsState = {
  part: "anomalies",
  verdict: null,
  exitText: "",
  openExits: [],
  shownExits: RESULTS_PAGE,
  horizon: 7,
};
