import type { ChartDrawing } from "../../../application/ports/chart-drawing";
import { barsOf, categoryTexts, type ChartBar } from "./chart-bars";
import { scaleOf, type ChartScale } from "./chart-scale";
import { textLines, textWidth } from "./text-lines";

/** Sizes of texts, in pixels. */
export const SIZES = { title: 14, text: 12, figure: 12 } as const;
export const LINE = 15;
const TITLE_LINE = 19;
const PADDING = 12;
const GAP = 6;
const SWATCH = 16;
/** What names of categories may take of the width of lying bars; the more where they would be cut. */
const NAMES = [0.42, 0.52] as const;
/** Pixels between two lines of the axis, and the least that a chart can be read in. */
const TICK_ROOM = 70;
const STANDING_TICK_ROOM = 40;
const LEAST = { width: 110, height: 60 };

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A text, by the middle of its first line's base and where it begins, ends or is centred. */
export interface ChartText {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly lines: readonly string[];
}

export interface DrawnBar extends Rectangle {
  readonly bar: ChartBar;
  readonly figure: (ChartText & { readonly inside: boolean }) | null;
}

/** Where everything stands in a chart, in pixels. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly title: ChartText;
  readonly legend: readonly {
    readonly series: number;
    readonly x: number;
    readonly y: number;
    readonly text: string;
  }[];
  readonly lines: readonly {
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
    readonly zero: boolean;
  }[];
  readonly ticks: readonly ChartText[];
  readonly categories: readonly ChartText[];
  readonly bars: readonly DrawnBar[];
}

/** Null where there is no room to draw a chart that can be read. */
export function layoutChart(drawing: ChartDrawing, title: string, width: number, height: number): ChartLayout | null {
  const heading = textLines(title, width - 2 * PADDING, SIZES.title * 1.08, 2);
  const legend = legendOf(drawing, width);
  const top = PADDING + heading.length * TITLE_LINE + GAP;
  const bottom = height - PADDING - legend.rows * (LINE + 3) - (legend.rows > 0 ? GAP : 0);
  const bars = barsOf(drawing);
  const area = { x: PADDING, y: top, width: width - 2 * PADDING, height: bottom - top };
  const plot = drawing.kind === "bar" ? lyingPlot(drawing, bars, area) : standingPlot(drawing, bars, area);
  if (!plot) return null;
  return {
    width,
    height,
    title: { x: width / 2, y: PADDING + SIZES.title, anchor: "middle", lines: heading },
    legend: legend.items.map((item) => ({ ...item, y: bottom + GAP + item.row * (LINE + 3) })),
    ...plot,
  };
}

/** Names of the series, centred line by line. */
function legendOf({ legend, series }: ChartDrawing, width: number) {
  const rows: { series: number; text: string; width: number }[][] = [];
  const room = width - 2 * PADDING;
  let taken = Infinity;
  for (const [index, { name }] of legend ? series.entries() : []) {
    const [text = ""] = textLines(name, room - SWATCH, SIZES.text, 1);
    const item = { series: index, text, width: SWATCH + textWidth(text, SIZES.text) + 4 * GAP };
    if (taken + item.width > room) {
      rows.push([]);
      taken = 0;
    }
    taken += item.width;
    rows.at(-1)?.push(item);
  }
  const items = rows.flatMap((row, at) => {
    let x = (width - row.reduce((sum, item) => sum + item.width, 0)) / 2 + GAP;
    return row.map(({ series: index, text, width: own }) => {
      const item = { series: index, text, row: at, x };
      x += own;
      return item;
    });
  });
  return { rows: rows.length, items };
}

type Plot = Pick<ChartLayout, "lines" | "ticks" | "categories" | "bars">;

const figureWidth = (bars: readonly ChartBar[]): number =>
  Math.max(0, ...bars.map(({ label }) => textWidth(label, SIZES.figure)));

function lyingPlot(drawing: ChartDrawing, bars: readonly ChartBar[], area: Rectangle): Plot | null {
  const texts = categoryTexts(drawing);
  const band = (area.height - LINE - GAP) / texts.length;
  const most = Math.floor(band / LINE);
  const isCut = (text: string): boolean =>
    textLines(text, NAMES[0] * area.width - GAP, SIZES.text, Infinity).length > most;
  const widest = NAMES[texts.some(isCut) ? 1 : 0] * area.width;
  const names = Math.min(widest, Math.max(...texts.map((text) => textWidth(text, SIZES.text))) + GAP);
  const beside = drawing.grouping === "clustered" ? figureWidth(bars) + GAP : GAP;
  const negative = bars.some(({ to }) => to < 0);
  const x = area.x + names + GAP + (negative ? beside : 0);
  const plot = { x, y: area.y, width: area.x + area.width - beside - x, height: area.height - LINE - GAP };
  if (plot.width < LEAST.width || plot.height < LEAST.height || most < 1) return null;
  const scale = scaleOf(drawing, Math.max(2, Math.floor(plot.width / TICK_ROOM)));
  const at = onAxis(scale, plot.x, plot.width);
  const bandTop = (category: number): number =>
    plot.y + band * (drawing.backwards ? category : texts.length - 1 - category);
  return {
    lines: scale.ticks.map(({ value }) => ({
      ...{ x1: at(value), x2: at(value), y1: plot.y, y2: plot.y + plot.height },
      zero: value === 0,
    })),
    ticks: scale.ticks.map(({ value, text }) => ({
      ...{ x: at(value), y: plot.y + plot.height + LINE, anchor: "middle" as const },
      lines: [text],
    })),
    categories: texts.map((text, category) => {
      const lines = textLines(text, names - GAP, SIZES.text, most);
      const y = bandTop(category) + band / 2 - ((lines.length - 1) * LINE) / 2 + 4;
      return { x: area.x + names, y, anchor: "end" as const, lines };
    }),
    bars: bars.map((bar) => {
      const place = drawing.backwards ? bar.start : 1 - bar.start - bar.size;
      const [start, end] = [at(Math.min(bar.from, bar.to)), at(Math.max(bar.from, bar.to))];
      const shape = { x: start, width: end - start, y: bandTop(bar.category) + band * place, height: band * bar.size };
      const y = shape.y + shape.height / 2 + 4;
      return { bar, ...shape, figure: lyingFigure(bar, shape, y, drawing.grouping !== "clustered") };
    }),
  };
}

/** Beside a bar that stands alone; inside one that others go on from, where there is room. */
function lyingFigure(bar: ChartBar, shape: Rectangle, y: number, stacked: boolean): DrawnBar["figure"] {
  const { label } = bar;
  if (label === "") return null;
  if (stacked) {
    const fits = textWidth(label, SIZES.figure) <= shape.width && shape.height >= LINE - 3;
    return fits ? { x: shape.x + shape.width / 2, y, anchor: "middle", lines: [label], inside: true } : null;
  }
  if (shape.height < LINE - 4) return null;
  return bar.to < 0
    ? { x: shape.x - 4, y, anchor: "end", lines: [label], inside: false }
    : { x: shape.x + shape.width + 4, y, anchor: "start", lines: [label], inside: false };
}

function standingPlot(drawing: ChartDrawing, bars: readonly ChartBar[], area: Rectangle): Plot | null {
  const texts = categoryTexts(drawing);
  const scale = scaleOf(drawing, Math.max(2, Math.floor(area.height / STANDING_TICK_ROOM)));
  const figures = Math.max(...scale.ticks.map(({ text }) => textWidth(text, SIZES.text))) + GAP;
  const plotWidth = area.width - figures;
  const band = plotWidth / texts.length;
  // Too narrow for each: then one in so many is named, as Excel does.
  const every = Math.max(1, Math.ceil((2 * SIZES.text) / band));
  const names = texts.map((text, at) => (at % every === 0 ? textLines(text, band * every - 4, SIZES.text, 3) : []));
  const below = Math.max(1, ...names.map((lines) => lines.length)) * LINE + GAP;
  const beside = drawing.grouping === "clustered" && figureWidth(bars) > 0 ? LINE : 0;
  const lower = bars.some(({ to }) => to < 0) ? beside : 0;
  const plot = {
    x: area.x + figures,
    y: area.y + beside,
    width: plotWidth,
    height: area.height - below - beside - lower,
  };
  if (plot.width < LEAST.width || plot.height < LEAST.height) return null;
  const up = onAxis(scale, 0, plot.height);
  const at = (value: number): number => plot.y + plot.height - up(value);
  const bandLeft = (category: number): number =>
    plot.x + band * (drawing.backwards ? texts.length - 1 - category : category);
  return {
    lines: scale.ticks.map(({ value }) => ({
      ...{ x1: plot.x, x2: plot.x + plot.width, y1: at(value), y2: at(value) },
      zero: value === 0,
    })),
    ticks: scale.ticks.map(({ value, text }) => ({
      ...{ x: plot.x - GAP, y: at(value) + 4, anchor: "end" as const },
      lines: [text],
    })),
    categories: names.map((lines, category) => ({
      ...{
        x: bandLeft(category) + (band * every) / 2,
        y: plot.y + plot.height + lower + LINE,
        anchor: "middle" as const,
      },
      lines,
    })),
    bars: bars.map((bar) => {
      const place = drawing.backwards ? 1 - bar.start - bar.size : bar.start;
      const [high, low] = [at(Math.max(bar.from, bar.to)), at(Math.min(bar.from, bar.to))];
      const shape = { x: bandLeft(bar.category) + band * place, width: band * bar.size, y: high, height: low - high };
      return { bar, ...shape, figure: standingFigure(bar, shape, drawing.grouping !== "clustered", band) };
    }),
  };
}

function standingFigure(bar: ChartBar, shape: Rectangle, stacked: boolean, band: number): DrawnBar["figure"] {
  const { label } = bar;
  const wide = textWidth(label, SIZES.figure);
  if (label === "" || wide > (stacked ? shape.width : Math.max(shape.width, band * bar.size * 1.3))) return null;
  const x = shape.x + shape.width / 2;
  const text = { x, anchor: "middle" as const, lines: [label] };
  if (stacked) return shape.height < LINE ? null : { ...text, y: shape.y + shape.height / 2 + 4, inside: true };
  return { ...text, y: bar.to < 0 ? shape.y + shape.height + SIZES.figure : shape.y - 4, inside: false };
}

function onAxis({ from, to }: ChartScale, start: number, length: number): (value: number) => number {
  return (value) => start + ((value - from) / (to - from)) * length;
}
