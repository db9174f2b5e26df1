/** What a chart draws, as its file tells it: bars only, lying or standing; other kinds are named, not drawn. */
export interface ChartDrawing {
  readonly kind: "bar" | "column";
  readonly grouping: "clustered" | "stacked" | "percent";
  /** Names of the groups of bars; a number is shown by `categoryFormat`. */
  readonly categories: readonly (string | number | null)[];
  readonly categoryFormat: string;
  /** The first category is where the last one of another chart would be: on top of lying bars. */
  readonly backwards: boolean;
  readonly series: readonly ChartSeries[];
  /** Number format of the axis, an en-US code. */
  readonly axisFormat: string;
  /** A line is drawn at each multiple of this value; null: at round ones. */
  readonly step: number | null;
  /** These lines are a mark to be compared with, not a faint help to the eye. */
  readonly strongLines: boolean;
  readonly legend: boolean;
}

export interface ChartSeries {
  readonly name: string;
  /** One per category; null where there is no bar. */
  readonly values: readonly (number | null)[];
  /** "#RRGGBB"; null where the file leaves it to the program that draws. */
  readonly color: string | null;
  /** Of the bars that have a colour of their own, by category. */
  readonly colors: ReadonlyMap<number, string>;
  /** Number format of the figures beside the bars; null: no figures. */
  readonly labelFormat: string | null;
}
