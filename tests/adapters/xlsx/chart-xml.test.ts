import { chartXml } from "../../../src/adapters/xlsx/writing/chart-xml";
import { dialectOf } from "../../../src/adapters/xlsx/package/dialect";
import type { ChartModel, SheetModel, StyleName } from "../../../src/application/ports/sheet-model";

const column = (at: number) => ({ firstRow: 0, firstColumn: at, lastRow: 1, lastColumn: at });

function xml(chart: Partial<ChartModel>, style: StyleName): string {
  const rows = [
    ["20 à 24 ans", { formula: "-C1", value: -3 }, 3],
    ["25 à 29 ans", { formula: "-C2", value: -1 }, 1],
  ];
  const blocks = [{ row: 0, column: 0, values: rows, styles: ["tableText", style, "tableInteger"] as const }];
  const model: SheetModel = { name: "Bilan", showGridlines: false, columnWidths: [], blocks };
  const whole: ChartModel = {
    kind: "bar",
    stacked: true,
    title: "Pyramide",
    categories: column(0),
    series: [
      { name: "Hommes", values: column(1) },
      { name: "Femmes", values: column(2) },
    ],
    place: column(4),
    description: "",
    ...chart,
  };
  return chartXml(whole, model, "Bilan", dialectOf({ strict: false }));
}

const labelFormats = (part: string): (string | undefined)[] =>
  [...part.matchAll(/<c:dLbls><c:numFmt formatCode="([^"]*)"/g)].map(([, format]) => format);
const categoryOrder = (part: string): string | undefined => /<c:catAx>.*?<c:orientation val="(\w+)"\/>/.exec(part)?.[1];

describe("the part of a chart", () => {
  it("reads the left half of a pyramid without its sign, the youngest at the bottom", () => {
    const part = xml({ mirrored: true }, "chartSource");
    expect(labelFormats(part)).toEqual(["#,##0;#,##0;", "#,##0;#,##0;"]);
    expect(part).toContain('<c:numFmt formatCode="#,##0;#,##0" sourceLinked="1"/>');
    expect(part).toContain('<c:pt idx="0"><c:v>-3</c:v></c:pt>');
    expect(categoryOrder(part)).toBe("minMax");
  });

  it("keeps the sign of other stacked numbers, the first row at the top", () => {
    const part = xml({}, "tableInteger");
    expect(labelFormats(part)).toEqual(["#,##0;-#,##0;", "#,##0;-#,##0;"]);
    expect(categoryOrder(part)).toBe("maxMin");
  });

  it("draws the line of a target and the bars that miss it, in the order of the schema", () => {
    const series = [{ name: "Taux", values: column(2), color: "#1F3A68", colors: ["#B91C1C", "#1F3A68"] }];
    const part = xml({ stacked: false, target: 1, series }, "tableInteger");
    expect(
      [...part.matchAll(/<c:dPt><c:idx val="(\d)"\/>.*?srgbClr val="(\w+)"/g)].map(([, ...found]) => found),
    ).toEqual([
      ["0", "B91C1C"],
      ["1", "1F3A68"],
    ]);
    expect(part).toMatch(/<c:invertIfNegative val="0"\/><c:dPt>.*<\/c:dPt><c:dLbls>/);
    expect(part).toMatch(/<c:crossBetween val="between"\/><c:majorUnit val="1"\/><\/c:valAx>/);
    expect(xml({}, "tableInteger")).not.toMatch(/majorUnit|dPt/);
  });

  it("makes no label of a format with a condition: Excel would refuse it", () => {
    expect(labelFormats(xml({}, "tableAmount"))).toEqual(["#,##0;-#,##0;", "#,##0;-#,##0;"]);
  });
});
