import type { ChartDrawing } from "../../../application/ports/chart-drawing";
import { numberAs } from "../number-format";

/** A bar, in the values of its axis; its place in its category goes from 0 to 1. */
export interface ChartBar {
  readonly category: number;
  readonly series: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly size: number;
  readonly color: string | null;
  /** Its figure; "" without one. */
  readonly label: string;
}

/** Of what a category has, the part that its bars take. */
const FILLED = 0.66;

/** The bars of a chart, those of a category one after the other; there is none where there is no value. */
export function barsOf({ grouping, series, categories }: ChartDrawing): readonly ChartBar[] {
  const beside = grouping === "clustered" ? series.length : 1;
  const size = FILLED / beside;
  return categories.flatMap((_, category) => {
    const whole =
      grouping === "percent" ? series.reduce((sum, { values }) => sum + Math.abs(values[category] ?? 0), 0) || 1 : 1;
    const ends = { below: 0, above: 0 };
    return series.flatMap(({ values, color, colors, labelFormat }, index): readonly ChartBar[] => {
      const value = values[category] ?? null;
      if (value === null) return [];
      const side = value < 0 ? "below" : "above";
      const from = grouping === "clustered" ? 0 : ends[side];
      const to = (ends[side] = from + value / whole);
      return [
        {
          category,
          series: index,
          from,
          to,
          start: (1 - FILLED) / 2 + (beside === 1 ? 0 : index * size),
          size,
          color: colors.get(category) ?? color,
          label: labelFormat === null ? "" : numberAs(labelFormat, value, 1900).trim(),
        },
      ];
    });
  });
}

/** The name of a category as the chart shows it. */
export function categoryTexts({ categories, categoryFormat }: ChartDrawing): readonly string[] {
  return categories.map((category) =>
    typeof category === "number" ? numberAs(categoryFormat, category, 1900) : (category ?? ""),
  );
}
