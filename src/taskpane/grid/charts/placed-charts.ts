import type { SheetChart, SheetView } from "../../../application/ports/sheet-view";
import { columnWidth } from "../cell-width";
import { topOf, type rowHeights } from "../row-heights";
import { indexIn, type SheetShape } from "../sheet-shape";
import { layoutChart, type ChartLayout } from "./chart-layout";
import type { Charts } from "./use-charts";

/** A chart that is drawn: over which rows and columns of those that are shown, by their places, both ends inclusive. */
export interface PlacedChart {
  readonly chart: SheetChart;
  readonly layout: ChartLayout;
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

/** The charts that have a place to be drawn at, by the reference of the cell that each begins over; the others are named only. */
export function placedCharts(
  view: SheetView,
  shape: SheetShape,
  heights: ReturnType<typeof rowHeights>,
  charts: Charts,
): ReadonlyMap<string, PlacedChart> {
  const placed = new Map<string, PlacedChart>();
  for (const [reference, chart] of charts) {
    if (!chart.drawing) continue;
    const rows = placeOf(shape.rows, chart.firstRow, chart.lastRow);
    const columns = placeOf(shape.columns, chart.firstColumn, chart.lastColumn);
    if (!rows || !columns) continue;
    const width = shape.columns
      .slice(columns[0], columns[1] + 1)
      .reduce((sum, column) => sum + columnWidth(view, column), 0);
    const height = topOf(shape.rows, rows[1] + 1, heights) - topOf(shape.rows, rows[0], heights);
    const layout = layoutChart(chart.drawing, chart.title, width, height);
    if (layout) placed.set(reference, { chart, layout, rows, columns });
  }
  return placed;
}

/** Null where the first one is not shown, or where the person sorted them apart. */
function placeOf(shown: readonly number[], first: number, last: number): readonly [number, number] | null {
  const start = indexIn(shown, first);
  if (shown[start] !== first) return null;
  let end = start;
  while (
    end + 1 < shown.length &&
    (shown[end + 1] as number) > (shown[end] as number) &&
    (shown[end + 1] as number) <= last
  )
    end += 1;
  return [start, end];
}
