/**
 * @jest-environment jsdom
 */
import { cleanup, render, screen, within } from "@testing-library/react";
import fc from "fast-check";
import type { ChartDrawing } from "../../src/application/ports/chart-drawing";
import type { SheetChart } from "../../src/application/ports/sheet-view";
import { barsOf } from "../../src/taskpane/grid/charts/chart-bars";
import { barColor, inkOn } from "../../src/taskpane/grid/charts/chart-colors";
import { layoutChart } from "../../src/taskpane/grid/charts/chart-layout";
import { extent, scaleOf } from "../../src/taskpane/grid/charts/chart-scale";
import { chartSentence } from "../../src/taskpane/grid/charts/chart-text";
import { ChartPicture } from "../../src/taskpane/grid/charts/ChartPicture";
import { placedCharts } from "../../src/taskpane/grid/charts/placed-charts";
import { textLines } from "../../src/taskpane/grid/charts/text-lines";
import { contrast } from "../../src/taskpane/grid/cell-colors";
import { shapeOf } from "../../src/taskpane/grid/sheet-shape";
import { view } from "./sheet-views";

afterEach(cleanup);

type Values = readonly (number | null)[];

function drawing(series: readonly Values[], more: Partial<ChartDrawing> = {}): ChartDrawing {
  return {
    kind: "bar",
    grouping: "clustered",
    categories: (series[0] ?? []).map((_, at) => `Catégorie ${at + 1}`),
    categoryFormat: "General",
    backwards: true,
    series: series.map((values, at) => ({
      ...{ name: `Série ${at + 1}`, values, color: "#1F3A68", colors: new Map() },
      labelFormat: "#,##0",
    })),
    axisFormat: "#,##0",
    step: null,
    strongLines: false,
    legend: series.length > 1,
    ...more,
  };
}

const chart = (more: Partial<SheetChart> = {}): SheetChart => ({
  ...{ firstRow: 1, firstColumn: 0, lastRow: 12, lastColumn: 6, title: "Sorties", description: "" },
  drawing: drawing([[12, 4]]),
  ...more,
});

describe("the axis of a chart", () => {
  it.each<[string, ChartDrawing, number, readonly string[]]>([
    ["whole numbers have no halves", drawing([[1, 0]]), 8, ["0", "1"]],
    ["round numbers", drawing([[32, 9]]), 8, ["0", "5", "10", "15", "20", "25", "30", "35"]],
    ["stacked bars together", drawing([[13], [10], [9]], { grouping: "stacked" }), 4, ["0", "10", "20", "30", "40"]],
    ["parts of a whole", drawing([[1], [3]], { grouping: "percent", axisFormat: "0 %" }), 2, ["0 %", "50 %", "100 %"]],
    [
      "a pyramid",
      drawing([[-31], [27]], { grouping: "stacked", axisFormat: "#,##0;#,##0" }),
      5,
      ["40", "20", "0", "20", "40"],
    ],
    ["its own step", drawing([[0.73, 1.33]], { axisFormat: "0.0 %", step: 1 }), 8, ["0,0 %", "100,0 %"]],
    ["a step that is too small is left", drawing([[90]], { step: 0.001 }), 3, ["0", "50", "100"]],
    ["nothing at all", drawing([[0, null]]), 5, ["0", "1"]],
    ["a format that says the same of all", drawing([[-5, 5]], { axisFormat: '"n";"n";"n"' }), 8, ["n", "n", "n"]],
  ])("%s", (_what, given, most, wanted) => {
    const texts = scaleOf(given, most).ticks.map(({ text }) => text.replace(/\s/g, " "));
    expect(texts).toEqual(wanted);
  });

  it("holds every bar, whatever the numbers", () => {
    const values = fc.array(fc.option(fc.double({ min: -1e14, max: 1e14, noNaN: true })), {
      minLength: 1,
      maxLength: 5,
    });
    const grouping = fc.constantFrom<ChartDrawing["grouping"]>("clustered", "stacked", "percent");
    fc.assert(
      fc.property(
        fc.array(values, { minLength: 1, maxLength: 3 }),
        grouping,
        fc.integer({ min: 2, max: 12 }),
        (series, kind, most) => {
          const given = drawing(series, { grouping: kind });
          const { from, to, ticks } = scaleOf(given, most);
          expect(ticks.length).toBeLessThanOrEqual(most + 1);
          const [low, high] = extent(given);
          const slack = (to - from) * 1e-9;
          expect(from).toBeLessThanOrEqual(low + slack);
          expect(to).toBeGreaterThanOrEqual(high - slack);
          for (const bar of barsOf(given)) {
            expect(Math.min(bar.from, bar.to)).toBeGreaterThanOrEqual(from - slack);
            expect(Math.max(bar.from, bar.to)).toBeLessThanOrEqual(to + slack);
          }
        },
      ),
    );
  });
});

describe("the drawing of a chart", () => {
  it("has a bar and a figure for each value, its categories, its axis, its title and its series", () => {
    const given = drawing([
      [37, 14],
      [3, null],
    ]);
    const layout = layoutChart(given, "Sorties", 600, 300);
    if (!layout) throw new Error("no room");
    const { container } = render(<ChartPicture drawing={given} layout={layout} dark={false} />);
    expect(container.querySelectorAll("[data-bar]")).toHaveLength(3);
    for (const text of ["Sorties", "Catégorie 1", "Catégorie 2", "Série 1", "Série 2"]) screen.getByText(text);
    expect(within(container).getAllByText(/^(37|14|3)$/)).toHaveLength(3);
    expect(container.firstElementChild?.getAttribute("aria-hidden")).toBe("true");
  });

  it.each(["bar", "column"] as const)("stays inside its place: %s", (kind) => {
    const names = ["Abandon de parcours (démission), déménagement ou décès", "Emploi"];
    const given = drawing(
      [
        [-120, 340],
        [8, 25],
      ],
      { kind, categories: names },
    );
    const layout = layoutChart(given, "Un titre qui tient sur deux lignes au plus, et dit tout", 420, 320);
    const inside = (x: number, y: number): boolean => x >= 0 && x <= 420 && y >= 0 && y <= 320;
    const corners = layout?.bars.flatMap(({ x, y, width, height }) => [inside(x, y), inside(x + width, y + height)]);
    expect(corners).toHaveLength(8);
    expect(corners).not.toContain(false);
    const texts = [
      ...(layout?.categories ?? []),
      ...(layout?.ticks ?? []),
      ...(layout?.bars ?? []).flatMap(({ figure }) => figure ?? []),
    ];
    expect(texts.map(({ x, y, lines }) => inside(x, y + 15 * (lines.length - 1)))).not.toContain(false);
  });

  it("is left where there is no room for it, where its first cell is hidden, or where it is of another kind", () => {
    const sheet = view({ rows: Array.from({ length: 14 }, () => new Array(8).fill(null)) });
    const placed = (given: SheetChart, hiddenRows: readonly number[] = []) => {
      const seen =
        hiddenRows.length > 0
          ? view({ rows: Array.from({ length: 14 }, () => new Array(8).fill(null)), hiddenRows })
          : sheet;
      return placedCharts(seen, shapeOf(seen, null), 24, new Map([["A2", given]])).get("A2");
    };
    expect(placed(chart())).toMatchObject({ rows: [1, 12], columns: [0, 6] });
    expect(placed(chart(), [3, 4])).toMatchObject({ rows: [1, 10] });
    expect(placed(chart(), [1])).toBeUndefined();
    expect(placed(chart({ lastRow: 3 }))).toBeUndefined();
    expect(placed(chart({ drawing: null }))).toBeUndefined();
  });

  it("has colours that are seen on the pane, light or dark, and figures that are read on them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), fc.boolean(), (value, dark) => {
        const color = barColor(`#${value.toString(16).padStart(6, "0")}`, 0, dark);
        expect(contrast(color, dark ? "#292929" : "#FFFFFF")).toBeGreaterThanOrEqual(3);
        expect(contrast(color, inkOn(color))).toBeGreaterThanOrEqual(4.5);
      }),
    );
    expect(barColor("#1F3A68", 0, false)).toBe("#1F3A68");
  });

  it("cuts its texts at words", () => {
    expect(textLines("Abandon de parcours", 70, 10, 3)).toEqual(["Abandon de", "parcours"]);
    expect(textLines("Abandon de parcours", 70, 10, 1)).toEqual(["Abandon de…"]);
    expect(textLines("Anticonstitutionnellement", 70, 10, 5)).toEqual(["Anticonstit", "utionnellem", "ent"]);
  });
});

test.each<[Partial<SheetChart>, string]>([
  [{}, "Graphique : Sorties. Catégorie 1 12, Catégorie 2 4."],
  [{ description: "Barres : 12 et 4." }, "Graphique : Sorties. Barres : 12 et 4."],
  [{ drawing: drawing([[3], [null]]) }, "Graphique : Sorties. Série 1 : Catégorie 1 3 ; Série 2 : aucun chiffre."],
  [{ drawing: null, title: "" }, "Graphique. Il se voit dans Excel."],
])("%# a chart in words", (given, wanted) => {
  expect(chartSentence(chart(given))).toBe(wanted);
});
