/**
 * What differs from one Excel to another. A test that depends on one of these runs in every value of it.
 */
export interface HostModes {
  /** How backgrounds are told by `getCellProperties`: see model/told-fill.ts. */
  readonly fills: FillMode;
  /** Whether charts are listed among the shapes of a sheet. */
  readonly shapesListCharts: boolean;
}

export type FillMode = "desktop" | "web" | "mac";

export const FILL_MODES: readonly FillMode[] = ["desktop", "web", "mac"];

export const USUAL_MODES: HostModes = { fills: "desktop", shapesListCharts: false };
