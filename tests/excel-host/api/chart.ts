import { ApiObject, collection } from "../api-object";
import type { HostContext } from "../context";
import type { CellArea } from "../../../src/core/domain/cell";
import { areaAt, columnsOf, rowsOf, union } from "../model/area";
import type { HostChart, HostSeries, HostSheet } from "../model/sheet";
import { notEmulated } from "../protocol";
import { areaFrom, areaOf } from "./range";

const TYPES = ["BarClustered", "BarStacked", "ColumnClustered", "ColumnStacked", "Line"];

export function chartsObject(context: HostContext, sheet: HostSheet): ApiObject {
  return collection<HostChart>("ChartCollection", {
    list: () => sheet.charts,
    wrap: (chart) => chartObject(sheet, chart),
    keys: (chart) => [chart.id, chart.name],
    methods: {
      add: (type: string, source: unknown, seriesBy: string | null) => {
        if (!TYPES.includes(type)) throw notEmulated(`chart type ${type}`);
        const area = areaOf(source);
        const lines = linesOf(area, seriesBy === "Rows");
        const count = lines.filter((line) => hasNumber(sheet, line)).length;
        const chart: HostChart = {
          id: context.workbook.nextId(),
          name: `Graphique ${sheet.charts.length + 1}`,
          type,
          title: "",
          titleVisible: true,
          legendVisible: true,
          legendPosition: "Right",
          series: Array.from({ length: count }, (_series, index) => newSeries(`Série${index + 1}`)),
          place: null,
          valueFormat: null,
          valueUnit: null,
          valueLines: { visible: true, color: null },
          categoryLabels: null,
        };
        sheet.charts.push(chart);
        return chartObject(sheet, chart);
      },
    },
  });
}

/** The rows or columns of an area. */
function linesOf(area: CellArea, byRow: boolean): CellArea[] {
  return byRow
    ? Array.from({ length: rowsOf(area) }, (_row, index) =>
        areaAt(area.firstRow + index, area.firstColumn, 1, columnsOf(area)),
      )
    : Array.from({ length: columnsOf(area) }, (_column, index) =>
        areaAt(area.firstRow, area.firstColumn + index, rowsOf(area), 1),
      );
}

/** Excel makes no series of blanks and texts. */
function hasNumber(sheet: HostSheet, area: CellArea): boolean {
  for (let row = area.firstRow; row <= area.lastRow; row += 1)
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1)
      if (typeof sheet.valueAt(row, column) === "number") return true;
  return false;
}

const newSeries = (name: string): HostSeries => ({
  name,
  values: null,
  categories: null,
  color: null,
  lineColor: null,
  pointColors: new Map(),
});

function chartObject(sheet: HostSheet, chart: HostChart): ApiObject {
  return new ApiObject("Chart", {
    identity: () => ({ Id: chart.id }),
    properties: {
      id: { get: () => chart.id },
      chartType: { get: () => chart.type, set: (type: string) => (chart.type = type) },
      name: { get: () => chart.name, set: (name: string) => (chart.name = name) },
    },
    navigations: {
      title: () =>
        new ApiObject("ChartTitle", {
          properties: {
            text: { get: () => chart.title, set: (text: string) => (chart.title = text) },
            visible: { get: () => chart.titleVisible, set: (visible: boolean) => (chart.titleVisible = visible) },
          },
        }),
      legend: () =>
        new ApiObject("ChartLegend", {
          properties: {
            visible: { get: () => chart.legendVisible, set: (visible: boolean) => (chart.legendVisible = visible) },
            position: { get: () => chart.legendPosition, set: (position: string) => (chart.legendPosition = position) },
          },
        }),
      series: () => seriesCollection(chart),
      axes: () =>
        new ApiObject("ChartAxes", {
          navigations: {
            valueAxis: () =>
              new ApiObject("ChartAxis", {
                properties: {
                  numberFormat: { set: (format: string) => (chart.valueFormat = format) },
                  majorUnit: { set: (unit: number) => (chart.valueUnit = unit) },
                },
                navigations: { majorGridlines: () => gridlinesObject(chart) },
              }),
            categoryAxis: () =>
              new ApiObject("ChartAxis", {
                properties: { tickLabelPosition: { set: (position: string) => (chart.categoryLabels = position) } },
              }),
          },
        }),
    },
    methods: {
      delete: () => {
        sheet.charts.splice(sheet.charts.indexOf(chart), 1);
      },
      setPosition: (start: unknown, end: unknown) => {
        chart.place = union([areaFrom(start), areaFrom(end)]);
      },
    },
  });
}

function gridlinesObject({ valueLines }: HostChart): ApiObject {
  const line = new ApiObject("ChartLineFormat", {
    properties: { color: { set: (color: string) => (valueLines.color = color) } },
  });
  return new ApiObject("ChartGridlines", {
    properties: {
      visible: { get: () => valueLines.visible, set: (visible: boolean) => (valueLines.visible = visible) },
    },
    navigations: { format: () => new ApiObject("ChartGridlinesFormat", { navigations: { line: () => line } }) },
  });
}

/** A bar or a mark of a series: there are as many as values. */
function pointsCollection(series: HostSeries): ApiObject {
  const { values } = series;
  const count = values === null ? 0 : rowsOf(values) * columnsOf(values);
  return collection<number>("ChartPointsCollection", {
    list: () => Array.from({ length: count }, (_point, index) => index),
    wrap: (index) =>
      new ApiObject("ChartPoint", {
        navigations: {
          format: () =>
            new ApiObject("ChartPointFormat", {
              navigations: {
                fill: () =>
                  new ApiObject("ChartFill", {
                    methods: { setSolidColor: (color: string) => void series.pointColors.set(index, color) },
                  }),
              },
            }),
        },
      }),
    keys: () => [],
  });
}

function seriesCollection(chart: HostChart): ApiObject {
  return collection<HostSeries>("ChartSeriesCollection", {
    list: () => chart.series,
    wrap: seriesObject,
    keys: () => [],
    methods: {
      add: (name: string | null) => {
        const series = newSeries(name ?? `Série${chart.series.length + 1}`);
        chart.series.push(series);
        return seriesObject(series);
      },
    },
  });
}

function seriesObject(series: HostSeries): ApiObject {
  return new ApiObject("ChartSeries", {
    properties: { name: { get: () => series.name, set: (name: string) => (series.name = name) } },
    navigations: {
      points: () => pointsCollection(series),
      format: () =>
        new ApiObject("ChartSeriesFormat", {
          navigations: {
            fill: () =>
              new ApiObject("ChartFill", {
                methods: { setSolidColor: (color: string) => void (series.color = color) },
              }),
            line: () =>
              new ApiObject("ChartLineFormat", {
                properties: { color: { set: (color: string) => (series.lineColor = color) } },
              }),
          },
        }),
    },
    methods: {
      setValues: (range: unknown) => void (series.values = areaOf(range)),
      setXAxisValues: (range: unknown) => void (series.categories = areaOf(range)),
    },
  });
}
