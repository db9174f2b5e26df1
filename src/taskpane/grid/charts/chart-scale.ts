import type { ChartDrawing } from "../../../application/ports/chart-drawing";
import { numberAs } from "../number-format";

export interface ChartScale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

const MOST_OWN_TICKS = 20;
/** Power of ten of the finest step. */
const SMALLEST = -12;
const ROUND = [1, 2, 5];

/** The two ends of the bars of a chart, zero included. */
export function extent({ grouping, series, categories }: ChartDrawing): readonly [number, number] {
  let [low, high] = [0, 0];
  categories.forEach((_, at) => {
    const values = series.map(({ values }) => values[at] ?? 0);
    if (grouping === "clustered") {
      low = Math.min(low, ...values);
      high = Math.max(high, ...values);
      return;
    }
    const below = values.reduce((sum, value) => sum + Math.min(0, value), 0);
    const above = values.reduce((sum, value) => sum + Math.max(0, value), 0);
    const whole = grouping === "percent" ? above - below || 1 : 1;
    low = Math.min(low, below / whole);
    high = Math.max(high, above / whole);
  });
  return [low, high];
}

/** Round values of an axis, at most so many, no two beside each other read alike. */
export function scaleOf(drawing: ChartDrawing, most: number): ChartScale {
  const [low, top] = extent(drawing);
  const high = low === 0 && top === 0 ? 1 : top;
  const span = high - low;
  const { step } = drawing;
  if (step !== null && span / step <= Math.min(most, MOST_OWN_TICKS)) {
    const room = high > 0 ? 0.05 * span : 0;
    return {
      from: low < 0 ? low - 0.05 * span : 0,
      to: Math.max(high + room, step),
      ticks: ticksOf(drawing, step, Math.ceil(low / step), Math.max(1, Math.floor((high + room) / step))),
    };
  }
  // Where the format says the same of all numbers, zero and its two neighbours are enough.
  const fewest = low < 0 && high > 0 ? 2 : 1;
  for (let power = Math.max(SMALLEST, Math.floor(Math.log10(span / most))); ; power += 1) {
    for (const round of ROUND) {
      const size = round * 10 ** power;
      const [first, last] = [Math.floor(low / size), Math.ceil(high / size)];
      if (last - first > most) continue;
      const ticks = ticksOf(drawing, size, first, last);
      if (last - first > fewest && ticks.some(({ text }, at) => text === ticks[at - 1]?.text)) continue;
      return { from: first * size, to: last * size, ticks };
    }
  }
}

function ticksOf({ axisFormat }: ChartDrawing, step: number, first: number, last: number): ChartScale["ticks"] {
  return Array.from({ length: last - first + 1 }, (_, at) => {
    // 0.30000000000000004 is not read by anybody.
    const value = Number(((first + at) * step).toPrecision(12));
    return { value, text: numberAs(axisFormat, value, 1900) };
  });
}
