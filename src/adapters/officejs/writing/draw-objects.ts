import type { ChartModel, ImageModel, TableModel } from "../../../application/ports/sheet-model";
import { areaReference, cellReference, type CellArea } from "../../../core/domain/cell";
import { rangeOf } from "../session/excel-session";

/** Light lines only: the cells already have their own looks. */
const TABLE_STYLE = "TableStyleLight1";

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
  const table = sheet.tables.add(areaReference(whole), true);
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

/** Excel offers no way to give a chart its alternative text: the description is not written. */
export function drawChart(sheet: Excel.Worksheet, model: ChartModel): void {
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
  const series = [chart.series.getItemAt(0), ...others.map((other) => chart.series.add(other.name))];
  series.forEach((item, index) => {
    const { name, values, color } = model.series[index] ?? first;
    item.name = name;
    item.setValues(rangeOf(sheet, values));
    item.setXAxisValues(rangeOf(sheet, model.categories));
    if (color === undefined) return;
    if (model.kind === "line") item.format.line.color = color;
    else item.format.fill.setSolidColor(color);
  });
  if (model.mirrored) {
    chart.axes.valueAxis.numberFormat = UNSIGNED;
    chart.axes.categoryAxis.tickLabelPosition = "Low";
  }
  const { place } = model;
  chart.setPosition(cellReference(place.firstRow, place.firstColumn), cellReference(place.lastRow, place.lastColumn));
}

/** @param corner points from the left and the top of the sheet. */
export function drawImage(
  sheet: Excel.Worksheet,
  image: ImageModel,
  corner: { readonly left: number; readonly top: number },
): void {
  const shape = sheet.shapes.addImage(image.png);
  shape.lockAspectRatio = false;
  shape.left = corner.left;
  shape.top = corner.top;
  shape.width = image.width;
  shape.height = image.height;
  shape.altTextDescription = image.description;
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
