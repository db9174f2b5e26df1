import type { ChartDrawing, ChartSeries } from "../../../application/ports/chart-drawing";
import { LIMITS } from "../limits";
import { childOf, childrenOf, isTrue, type XmlElement } from "../xml/xml-tree";
import { type CellsOf, type ChartSource, type ChartValues, NotDrawn, readValues, shortText } from "./chart-values";

const GENERAL = "General";
/** English Metric Units: a line as wide as this is meant to be seen. */
const STRONG = 12_700;
/** Beyond, there is no axis that a person could read. */
const LARGEST = 1e15;
const GROUPINGS: Readonly<Record<string, ChartDrawing["grouping"]>> = {
  clustered: "clustered",
  standard: "clustered",
  stacked: "stacked",
  percentStacked: "percent",
};

/**
 * What a chart draws.
 * @param space the root of its part.
 * @throws NotDrawn for a chart of another kind than bars, or too large.
 */
export async function readDrawing(space: XmlElement, sheet: string, cellsOf: CellsOf): Promise<ChartDrawing> {
  const chart = required(space, "chart");
  const area = required(chart, "plotArea");
  const [plot, ...others] = area.children.filter(({ local }) => local.endsWith("Chart"));
  const [names, ...otherNames] = area.children.filter(({ local }) => local === "catAx");
  const [axis, ...otherAxes] = area.children.filter(({ local }) => local === "valAx");
  if (plot?.local !== "barChart" || !names || !axis) throw new NotDrawn();
  if (others.length + otherNames.length + otherAxes.length > 0) throw new NotDrawn();
  const scaling = childOf(axis, "scaling");
  if (scaling && (childOf(scaling, "logBase") || valueOf(scaling, "orientation") === "maxMin")) throw new NotDrawn();

  const grouping = GROUPINGS[valueOf(plot, "grouping") ?? "clustered"];
  const list = childrenOf(plot, "ser");
  if (!grouping || list.length === 0 || list.length > LIMITS.chartSeries) throw new NotDrawn();
  const source: ChartSource = { sheet, cellsOf, shownOnly: valueOf(chart, "plotVisOnly") !== "0" };
  const first = list[0] && childOf(list[0], "cat");
  const categories = first ? await readValues(first, source) : null;
  const series: ChartSeries[] = [];
  let format: string | null = null;
  for (const [index, element] of list.entries()) {
    const values = await readValues(required(element, "val"), source);
    format ??= values.format;
    series.push({
      name: await nameOf(element, index, source),
      values: values.values.map(barValue),
      color: fillOf(element),
      colors: pointColors(element),
      labelFormat: labelFormat(element, plot, values),
    });
  }
  const count = Math.max(categories?.values.length ?? 0, ...series.map(({ values }) => values.length));
  if (count === 0) throw new NotDrawn();
  const numbers = childOf(axis, "numFmt")?.attributes;
  const own = numbers?.get("formatCode") ?? null;
  const linked = grouping === "percent" ? "0 %" : (format ?? own);
  return {
    kind: valueOf(plot, "barDir") === "bar" ? "bar" : "column",
    grouping,
    categories: Array.from({ length: count }, (_, at) => (categories ? (categories.values[at] ?? null) : at + 1)),
    categoryFormat: categories?.format ?? GENERAL,
    backwards: valueOf(childOf(names, "scaling") ?? names, "orientation") === "maxMin",
    series,
    axisFormat: (isTrue(numbers?.get("sourceLinked")) ? linked : (own ?? linked)) ?? GENERAL,
    step: positive(valueOf(axis, "majorUnit")),
    strongLines: lineWidth(childOf(axis, "majorGridlines")) >= STRONG,
    legend: childOf(chart, "legend") !== undefined,
  };
}

function barValue(value: string | number | null): number | null {
  if (typeof value !== "number") return null;
  if (Math.abs(value) > LARGEST) throw new NotDrawn();
  return value;
}

function required(element: XmlElement, local: string): XmlElement {
  const child = childOf(element, local);
  if (!child) throw new NotDrawn();
  return child;
}

function valueOf(element: XmlElement, local: string): string | undefined {
  return childOf(element, local)?.attributes.get("val");
}

function positive(text: string | undefined): number | null {
  const value = Number(text ?? NaN);
  return Number.isFinite(value) && value > 0 ? value : null;
}

/** The name of a series is written, or stands in a cell. */
async function nameOf(element: XmlElement, index: number, source: ChartSource): Promise<string> {
  const name = childOf(element, "tx");
  const written = name && childOf(name, "v");
  if (written) return shortText(written.text);
  const { values } = name ? await readValues(name, source) : { values: [] };
  return values.filter((value) => value !== null).join(" ") || `Série ${index + 1}`;
}

/** Drawings are of another namespace than charts: their elements are looked for by their local names. */
function inside(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (at, local) => at?.children.find((child) => child.local === local),
    element,
  );
}

function fillOf(element: XmlElement): string | null {
  const color = inside(element, "spPr", "solidFill", "srgbClr")?.attributes.get("val") ?? "";
  return /^[0-9A-Fa-f]{6}$/.test(color) ? `#${color.toUpperCase()}` : null;
}

function lineWidth(lines: XmlElement | undefined): number {
  return Number(inside(lines, "spPr", "ln")?.attributes.get("w") ?? 0);
}

function pointColors(element: XmlElement): ReadonlyMap<number, string> {
  const colors = new Map<number, string>();
  for (const point of childrenOf(element, "dPt")) {
    const color = fillOf(point);
    if (color !== null) colors.set(Number(valueOf(point, "idx") ?? NaN), color);
  }
  return colors;
}

/** Those of the series, or else of the whole chart. */
function labelFormat(element: XmlElement, plot: XmlElement, { format }: ChartValues): string | null {
  const labels = childOf(element, "dLbls") ?? childOf(plot, "dLbls");
  if (!labels || isTrue(valueOf(labels, "delete")) || !isTrue(valueOf(labels, "showVal"))) return null;
  const own = childOf(labels, "numFmt")?.attributes;
  const written = isTrue(own?.get("sourceLinked")) ? undefined : own?.get("formatCode");
  return written ?? format ?? GENERAL;
}
