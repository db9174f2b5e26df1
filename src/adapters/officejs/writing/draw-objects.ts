import type { CellBlock, ChartModel, TableModel } from "../../../application/ports/sheet-model";
import { cellReference, type CellArea } from "../../../core/domain/cell";
import { rangeOf } from "../session/excel-session";
import { valueAt } from "../../../application/ports/check-model";

/** Light lines only: the cells already have their own looks. */
const TABLE_STYLE = "TableStyleLight1";

const TARGET_LINE = "#1F2937";

/** Numbers below zero are read without their sign. */
const UNSIGNED = "#,##0;#,##0";

/** Turns cells already written into a table: adding rows to a table is far slower. */
export function drawTable(
  sheet: Excel.Worksheet,
  { name, area, filter }: TableModel,
  taken: ReadonlySet<string>,
): void {
  // Excel gives a table at least one row below its heading.
  const whole = { ...area, lastRow: Math.max(area.lastRow, area.firstRow + 1) };
  // An address without a sheet would be one of the active sheet.
  const table = sheet.tables.add(rangeOf(sheet, whole), true);
  table.name = freeTableName(name, taken);
  table.style = TABLE_STYLE;
  table.showBandedRows = false;
  table.showFilterButton = filter;
}

/** Another table of the workbook, a person's own, may have the name already. */
export function freeTableName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}_${number}`;
  return name;
}

/**
 * Excel offers no way to give a chart its alternative text: the description is not written.
 * @param blocks what the sheet holds: Excel makes a series of its own of numbers only.
 */
export async function drawChart(
  sheet: Excel.Worksheet,
  model: ChartModel,
  blocks: readonly CellBlock[],
): Promise<void> {
  const [first, ...others] = model.series;
  if (!first) return;
  const chart = sheet.charts.add(
    chartType(model),
    rangeOf(sheet, first.values),
    isColumn(first.values) ? "Columns" : "Rows",
  );
  chart.title.text = model.title;
  chart.legend.visible = others.length > 0;
  if (others.length > 0) chart.legend.position = "Bottom";
  const own = holdsNumber(blocks, first.values) || (await hasSeries(chart));
  const series = [
    own ? chart.series.getItemAt(0) : chart.series.add(first.name),
    ...others.map((other) => chart.series.add(other.name)),
  ];
  series.forEach((item, index) => {
    const { name, values, color, colors = [] } = model.series[index] ?? first;
    item.name = name;
    item.setValues(rangeOf(sheet, values));
    item.setXAxisValues(rangeOf(sheet, model.categories));
    if (color === undefined) return;
    if (model.kind === "line") item.format.line.color = color;
    else item.format.fill.setSolidColor(color);
    colors.forEach((own, bar) => item.points.getItemAt(bar).format.fill.setSolidColor(own));
  });
  // A series added to a stacked chart is not always stacked (office-js#2927).
  if (model.stacked && others.length > 0) chart.chartType = chartType(model);
  if (model.mirrored) {
    chart.axes.valueAxis.numberFormat = UNSIGNED;
    chart.axes.categoryAxis.tickLabelPosition = "Low";
  }
  if (model.target !== undefined) {
    const { valueAxis } = chart.axes;
    valueAxis.majorUnit = model.target;
    valueAxis.majorGridlines.visible = true;
    valueAxis.majorGridlines.format.line.color = TARGET_LINE;
  }
  const { place } = model;
  chart.setPosition(cellReference(place.firstRow, place.firstColumn), cellReference(place.lastRow, place.lastColumn));
}

/** Asked of Excel only where blanks and texts are all that there is, at the price of a request. */
async function hasSeries(chart: Excel.Chart): Promise<boolean> {
  const count = chart.series.getCount();
  await chart.context.sync();
  // eslint-disable-next-line office-addins/call-sync-before-read, office-addins/load-object-before-read -- a result is there after the sync, unloaded
  return count.value > 0;
}

function holdsNumber(blocks: readonly CellBlock[], area: CellArea): boolean {
  for (let row = area.firstRow; row <= area.lastRow; row += 1)
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1)
      if (typeof valueAt(blocks, row, column) === "number") return true;
  return false;
}

const isColumn = (area: CellArea): boolean => area.lastRow > area.firstRow;

function chartType({
  kind,
  stacked,
}: ChartModel): "Line" | "BarStacked" | "BarClustered" | "ColumnStacked" | "ColumnClustered" {
  if (kind === "line") return "Line";
  if (kind === "bar") return stacked ? "BarStacked" : "BarClustered";
  return stacked ? "ColumnStacked" : "ColumnClustered";
}
