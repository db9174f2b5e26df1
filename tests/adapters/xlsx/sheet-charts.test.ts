import { createXlsx, openXlsx } from "../../../src/adapters/xlsx/open";
import type { ChartModel } from "../../../src/application/ports/sheet-model";
import type { SheetChart } from "../../../src/application/ports/sheet-view";
import { type Parts, partText, unzip, zip } from "./build-xlsx";

const PART = "xl/charts/chart1.xml";
const column = (at: number) => ({ firstRow: 0, firstColumn: at, lastRow: 2, lastColumn: at });

/** A workbook of one sheet with a chart, as our writer makes them. */
async function written(chart: Partial<ChartModel> = {}): Promise<Uint8Array> {
  const workbook = createXlsx("essai.xlsx");
  const values = [
    ["20 à 24 ans", -3, 5],
    ["25 à 29 ans", 0, 2],
    ["30 ans & plus", -1, null],
  ];
  await workbook.writeSheet({
    name: "L'âge",
    showGridlines: true,
    columnWidths: [],
    blocks: [{ row: 0, column: 0, values, styles: ["tableText", "chartSource", "tableInteger"] }],
    charts: [
      {
        kind: "bar",
        stacked: true,
        mirrored: true,
        title: "Pyramide",
        description: "",
        place: { firstRow: 4, firstColumn: 0, lastRow: 9, lastColumn: 3 },
        categories: column(0),
        series: [
          { name: "Hommes", values: column(1), color: "#1f3a68" },
          { name: "Femmes", values: column(2), color: "#b45309", colors: ["#B91C1C", "#B45309", "#B45309"] },
        ],
        ...chart,
      },
    ],
  });
  return workbook.save();
}

const open = (bytes: Uint8Array) => openXlsx(bytes, { name: "essai.xlsx" });

/** The chart of a workbook whose chart part was changed. */
async function changed(change: (xml: string) => string): Promise<SheetChart | undefined> {
  const bytes = await written();
  const parts: Parts = Object.fromEntries(unzip(bytes));
  const xml = partText(bytes, PART);
  const other = change(xml);
  expect(other).not.toBe(xml);
  parts[PART] = other;
  const [chart, ...more] = await (await open(zip(parts))).sheetCharts("L'âge");
  expect(more).toEqual([]);
  return chart;
}

describe("a chart that our writer made", () => {
  it("is read whole: a pyramid, its negative half read without a sign", async () => {
    const [chart] = await (await open(await written())).sheetCharts("L'âge");
    expect(chart).toEqual({
      ...{ firstRow: 4, firstColumn: 0, lastRow: 9, lastColumn: 3, title: "Pyramide", description: "" },
      drawing: {
        kind: "bar",
        grouping: "stacked",
        categories: ["20 à 24 ans", "25 à 29 ans", "30 ans & plus"],
        categoryFormat: "General",
        backwards: false,
        series: [
          { name: "Hommes", values: [-3, 0, -1], color: "#1F3A68", colors: new Map(), labelFormat: "#,##0;#,##0;" },
          {
            name: "Femmes",
            values: [5, 2, null],
            color: "#B45309",
            colors: new Map([
              [0, "#B91C1C"],
              [1, "#B45309"],
              [2, "#B45309"],
            ]),
            labelFormat: "#,##0;#,##0;",
          },
        ],
        axisFormat: "#,##0;#,##0",
        step: null,
        strongLines: false,
        legend: true,
      },
    });
  });

  it.each<[Partial<ChartModel>, object]>([
    [
      { kind: "column", stacked: false, mirrored: false },
      { kind: "column", grouping: "clustered", backwards: false },
    ],
    [
      { stacked: false, mirrored: false, target: 1 },
      { grouping: "clustered", backwards: true, step: 1, strongLines: true },
    ],
    [{ series: [{ name: "Seule", values: column(2) }] }, { legend: false, axisFormat: "#,##0" }],
  ])("%j", async (model, wanted) => {
    const [chart] = await (await open(await written(model))).sheetCharts("L'âge");
    expect(chart?.drawing).toMatchObject(wanted);
  });

  it("follows a cell of its sheet that was corrected since", async () => {
    const workbook = await open(await written());
    await workbook.changeCells([{ sheet: "L'âge", position: { row: 1, column: 2 }, expected: 2, value: 40 }]);
    const [chart] = await workbook.sheetCharts("L'âge");
    expect(chart?.drawing?.series[1]?.values).toEqual([5, 40, null]);
  });
});

describe("a chart of another hand", () => {
  it("has the values that it kept when they are those of another sheet", async () => {
    const chart = await changed((xml) => xml.replaceAll("'L''âge'!", "Absente!").replace("<c:v>-3<", "<c:v>-7<"));
    expect(chart?.drawing?.series[0]?.values).toEqual([-7, 0, -1]);
  });

  it("has those of the cells when it kept none", async () => {
    const chart = await changed((xml) => xml.replace(/<c:(num|str)Cache>.*?<\/c:\1Cache>/g, ""));
    expect(chart?.drawing?.categories).toEqual(["20 à 24 ans", "25 à 29 ans", "30 ans & plus"]);
    expect(chart?.drawing?.series.map(({ values }) => values)).toEqual([
      [-3, 0, -1],
      [5, 2, null],
    ]);
  });

  it("has percents on its axis when its bars are parts of a whole, and may leave colours and figures out", async () => {
    const chart = await changed((xml) =>
      xml
        .replace('grouping val="stacked"', 'grouping val="percentStacked"')
        .replace(/srgbClr val="\w+"/g, 'schemeClr val="accent1"')
        .replace(/<c:dLbls>.*?<\/c:dLbls>/g, ""),
    );
    expect(chart?.drawing).toMatchObject({ grouping: "percent", axisFormat: "0 %" });
    expect(chart?.drawing?.series.map(({ color, labelFormat }) => [color, labelFormat])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  const elsewhere = (xml: string): string => xml.replaceAll("'L''âge'!", "Absente!");
  it.each<[string, (xml: string) => string]>([
    ["a pie", (xml) => xml.replaceAll("c:barChart", "c:pieChart")],
    ["bars in three dimensions", (xml) => xml.replaceAll("c:barChart", "c:bar3DChart")],
    ["bars and lines together", (xml) => xml.replace("</c:barChart>", "</c:barChart><c:lineChart/>")],
    ["a logarithm", (xml) => xml.replace('<c:valAx><c:axId val="1002"/><c:scaling>', '$&<c:logBase val="10"/>')],
    ["too many points", (xml) => elsewhere(xml).replaceAll('ptCount val="3"', 'ptCount val="201"')],
    ["an impossible number of points", (xml) => elsewhere(xml).replaceAll('ptCount val="3"', 'ptCount val="-1"')],
    ["too many series", (xml) => xml.replace(/<c:ser>.*<\/c:ser>/, (series) => series.repeat(26))],
    ["a number without end", (xml) => elsewhere(xml).replace("<c:v>-3<", "<c:v>1e300<")],
    ["neither values nor cells", (xml) => elsewhere(xml).replace(/<c:numCache>.*?<\/c:numCache>/g, "")],
    [
      "cells that no sheet has",
      (xml) => xml.replace(/<c:numCache>.*?<\/c:numCache>/g, "").replaceAll("$C$1", "$ZZZ$9999999"),
    ],
  ])("is named, not drawn: %s", async (_what, change) => {
    expect(await changed(change)).toMatchObject({ title: "Pyramide", firstRow: 4, drawing: null });
  });

  it.each<[string, (xml: string) => string]>([
    ["broken XML", (xml) => xml.replace("</c:barChart>", "")],
    ["an entity", (xml) => xml.replace("<c:chartSpace", '<!DOCTYPE x [<!ENTITY e "e">]>$&')],
  ])("is named after its frame: %s", async (_what, change) => {
    expect(await changed(change)).toMatchObject({ title: "Pyramide", drawing: null });
  });

  it("is cut where a text has no end", async () => {
    const chart = await changed((xml) => xml.replace("<c:v>Hommes<", `<c:v>${"long ".repeat(9_000)}<`));
    expect(chart?.drawing?.series[0]?.name).toHaveLength(255);
  });

  it("is the last one drawn, when the charts of its sheet have too many bars together", async () => {
    const bytes = await written({
      series: Array.from({ length: 40 }, (_, at) => ({ name: `S${at}`, values: column(1) })),
    });
    const parts: Parts = Object.fromEntries(unzip(bytes));
    parts[PART] = elsewhere(partText(bytes, PART)).replaceAll('ptCount val="3"', 'ptCount val="60"');
    const drawing = partText(bytes, "xl/drawings/drawing1.xml");
    parts["xl/drawings/drawing1.xml"] = drawing.replace(/<xdr:twoCellAnchor>.*<\/xdr:twoCellAnchor>/, "$&$&");
    const charts = await (await open(zip(parts))).sheetCharts("L'âge");
    expect(charts.map((chart) => chart.drawing !== null)).toEqual([true, false]);
  });
});
