import type { ChartModel, SheetModel } from "../../../application/ports/sheet-model";
import { type CellArea, quotedSheetName } from "../../../core/domain/cell";
import { type Dialect, XML_HEAD } from "../package/dialect";
import { escapeXString, escapeXml } from "../xml/xml-text";
import { absolute } from "./page-xml";
import { formatAt, textAt, valueAt } from "./model-cells";

const CATEGORY_AXIS = 1001;
const VALUE_AXIS = 1002;
const INK = "1F2937";
const GRID = "E5E7EB";
/** For series without a colour of their own; each stands out on white. */
const COLORS = ["1F3A68", "B45309", "15803D", "7C3AED", "B91C1C", "0E7490"];

/**
 * The part of a native chart, its numbers joined to the cells of the sheet and kept beside, so that it shows before any calculation.
 * @param sheet name that the model's sheet received.
 */
export function chartXml(chart: ChartModel, model: SheetModel, sheet: string, dialect: Dialect): string {
  const series = chart.series.map((_, index) => seriesXml(chart, index, model, sheet));
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relationships}">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${plotXml(chart, series.join(""), dialect)}${axesXml(chart, formatOf(chart, model), dialect)}</c:plotArea>` +
    (chart.series.length > 1
      ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(900, false)}</c:legend>`
      : "") +
    `<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="${GRID}"/></a:solidFill></a:ln></c:spPr>` +
    `</c:chartSpace>`
  );
}

function titleXml(title: string): string {
  const look = `sz="1200" b="1"`;
  const ink = `<a:solidFill><a:srgbClr val="${INK}"/></a:solidFill>`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${look}>${ink}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="fr-FR" ${look}>${ink}</a:rPr><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function plotXml(chart: ChartModel, series: string, { percent }: Dialect): string {
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  if (chart.kind === "line") {
    return `<c:lineChart><c:grouping val="${chart.stacked ? "stacked" : "standard"}"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  }
  const direction = chart.kind === "bar" ? "bar" : "col";
  const grouping = chart.stacked ? "stacked" : "clustered";
  const overlap = chart.stacked ? `<c:overlap val="100${percent}"/>` : "";
  return (
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>` +
    `${series}<c:gapWidth val="60${percent}"/>${overlap}${axes}</c:barChart>`
  );
}

function seriesXml(chart: ChartModel, index: number, model: SheetModel, sheet: string): string {
  const series = chart.series[index]!;
  const color = series.color?.slice(1).toUpperCase() ?? COLORS[index % COLORS.length]!;
  const fill = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  const line = chart.kind === "line";
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>` +
    (line
      ? `<c:spPr><a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${fill}</c:spPr></c:marker>`
      : `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>${pointsXml(series.colors ?? [])}`) +
    labelsXml(chart, color, plainFormat(formatOf(chart, model))) +
    `<c:cat><c:strRef><c:f>${formula(sheet, chart.categories)}</c:f>${textCache(model, chart.categories)}</c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${formula(sheet, series.values)}</c:f>${numberCache(model, series.values)}</c:numRef></c:val>` +
    `${line ? '<c:smooth val="0"/>' : ""}</c:ser>`
  );
}

/** The bars that have a colour of their own. */
function pointsXml(colors: readonly string[]): string {
  return colors
    .map(
      (color, index) =>
        `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr><a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill></c:spPr></c:dPt>`,
    )
    .join("");
}

/** Number format of the chart's figures: that of its first one. */
function formatOf(chart: ChartModel, model: SheetModel): string {
  const area = chart.series[0]?.values;
  return area ? formatAt(model, area.firstRow, area.firstColumn) : "General";
}

/** The first section of a number format, its condition left out: what a label may be made from. */
function plainFormat(format: string): string {
  return (format.split(";")[0] ?? "").replace(/^\[[^\]]*\]/, "");
}

/** Figures beside the bars; inside them, in the ink that reads on their colour and without the zeros, when they are stacked. */
function labelsXml(chart: ChartModel, color: string, format: string): string {
  const inside = chart.stacked && chart.kind !== "line";
  const place = chart.kind === "line" ? "t" : inside ? "ctr" : "outEnd";
  const below = chart.mirrored ? format : `-${format}`;
  return (
    `<c:dLbls>${inside ? `<c:numFmt formatCode="${escapeXml(`${format};${below};`)}" sourceLinked="0"/>` : ""}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(900, false, inside && isDark(color) ? "FFFFFF" : INK)}` +
    `<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
    `<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
  );
}

function isDark(color: string): boolean {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16));
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 150;
}

/** A bar without its name says nothing: none is skipped for want of room. */
function everyLabel(sideways: boolean): string {
  return sideways ? '<c:tickLblSkip val="1"/>' : "";
}

function axesXml(chart: ChartModel, format: string, { percent }: Dialect): string {
  const sideways = chart.kind === "bar";
  const downwards = sideways && !chart.mirrored;
  const { target } = chart;
  const [ink, width] = target === undefined ? [GRID, 6350] : [INK, 15875];
  const axisLine = `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="9CA3AF"/></a:solidFill></a:ln></c:spPr>`;
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${downwards ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${sideways ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="low"/>${axisLine}${textProperties(800, false)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>` +
    `<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100${percent}"/>${everyLabel(sideways)}<c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${sideways ? "b" : "l"}"/>` +
    `<c:majorGridlines><c:spPr><a:ln w="${width}"><a:solidFill><a:srgbClr val="${ink}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(900, false)}<c:crossAx val="${CATEGORY_AXIS}"/>` +
    `<c:crosses val="${downwards ? "max" : "autoZero"}"/><c:crossBetween val="between"/>${target === undefined ? "" : `<c:majorUnit val="${target}"/>`}</c:valAx>`
  );
}

function textProperties(size: number, bold: boolean, color = INK): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold ? 1 : 0}">` +
    `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>`
  );
}

function formula(sheet: string, area: CellArea): string {
  return escapeXml(`${quotedSheetName(sheet)}!${absolute(area)}`);
}

function textCache(model: SheetModel, area: CellArea): string {
  const points = cellsOf(area).map(
    ([row, column], index) => `<c:pt idx="${index}"><c:v>${escapeXString(textAt(model, row, column))}</c:v></c:pt>`,
  );
  return `<c:strCache><c:ptCount val="${points.length}"/>${points.join("")}</c:strCache>`;
}

function numberCache(model: SheetModel, area: CellArea): string {
  const values = cellsOf(area).map(([row, column]) => valueAt(model, row, column));
  const points = values.map((value, index) =>
    typeof value === "number" ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : "",
  );
  const format = escapeXml(formatAt(model, area.firstRow, area.firstColumn));
  return `<c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${values.length}"/>${points.join("")}</c:numCache>`;
}

function cellsOf(area: CellArea): [number, number][] {
  const cells: [number, number][] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) cells.push([row, column]);
  }
  return cells;
}
