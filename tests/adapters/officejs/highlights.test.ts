import fc from "fast-check";
import { addressGroups, cellsOf, rectangles } from "../../../src/adapters/officejs/session/areas";
import { createOfficeWorkbook } from "../../../src/adapters/officejs/office-workbook";
import { colouredCells, HIGHLIGHT_KEY, memoryText } from "../../../src/application/ports/highlight-memory";
import type { CellArea, CellPosition } from "../../../src/core/domain/cell";
import type { ExcelHost } from "../../excel-host/host";
import { startExcel } from "../../excel-host/load-library";
import { FILL_MODES, type FillMode } from "../../excel-host/modes";
import { HostError } from "../../excel-host/protocol";
import { outcome } from "./outcome";

const RED = "#FFC7CE";
const workbook = createOfficeWorkbook();

function start(fills: FillMode): ExcelHost {
  const workbook = {
    sheets: [
      {
        name: "Participants",
        values: [
          ["a", "b"],
          ["c", "d"],
        ],
        fills: { B1: "#00FF00" },
      },
      { name: "Contrats", values: [["x"]] },
    ],
  };
  return startExcel(workbook, { modes: { fills } });
}

const single = (row: number, column: number): CellArea => ({
  firstRow: row,
  firstColumn: column,
  lastRow: row,
  lastColumn: column,
});

/** Gives a cell a background as a person does. */
function paint(
  host: ExcelHost,
  sheet: string,
  row: number,
  column: number,
  look: Readonly<Record<string, string>>,
): void {
  for (const [name, value] of Object.entries(look))
    host.workbook.sheet(sheet).formats.paint(single(row, column), `fill.${name}`, value);
}

function fill(host: ExcelHost, sheet: string, row: number, column: number): unknown {
  const { formats } = host.workbook.sheet(sheet);
  const pattern = formats.at(row, column, "fill.pattern");
  return pattern === "None" ? null : `${String(pattern)} ${String(formats.at(row, column, "fill.color"))}`;
}

const cell = (row: number, column: number): CellPosition => ({ row, column });

describe.each(FILL_MODES)("highlighting where Excel tells colours as on %s", (mode) => {
  it("paints at most 5 000 cells, in few requests, and says how many it left", async () => {
    const host = start(mode);
    const cells = Array.from({ length: 5_300 }, (_cell, index) => cell(index * 17, (index * 7) % 30));
    expect(await workbook.highlight([{ sheet: "Participants", cells, color: RED }])).toEqual({
      painted: 5_000,
      skipped: 300,
    });
    // To find the sheets, the memory (two), the present backgrounds and the paint (some 3.5 and 0.3 MB in all), and release.
    expect(host.statistics.requests).toBeLessThanOrEqual(9);
    expect(host.statistics.largestRequest).toBeLessThan(5_000_000 / 2);
    expect(fill(host, "Participants", 4_999 * 17, (4_999 * 7) % 30)).toBe(`Solid ${RED}`);
    await workbook.clearHighlights();
    expect(cells.slice(0, 5_000).every(({ row, column }) => fill(host, "Participants", row, column) === null)).toBe(
      true,
    );
    expect(host.workbook.xmlParts).toEqual([]);
  });

  it("gives back patterns, and leaves alone what the person has coloured since", async () => {
    const host = start(mode);
    const { formats } = host.workbook.sheet("Participants");
    paint(host, "Participants", 0, 0, { color: "#0000FF", pattern: "Gray50" });
    await workbook.highlight([{ sheet: "Participants", cells: [cell(0, 0), cell(0, 1), cell(1, 0)], color: RED }]);
    expect(fill(host, "Participants", 0, 0)).toBe(`Solid ${RED}`);
    formats.paint(single(1, 0), "fill.color", "#123456");
    expect(await workbook.clearHighlights()).toBe(1);
    expect([
      fill(host, "Participants", 0, 0),
      fill(host, "Participants", 0, 1),
      fill(host, "Participants", 1, 0),
    ]).toEqual(["Gray50 #0000FF", "Solid #00FF00", "Solid #123456"]);
  });

  it("paints several colours and sheets; a cell asked for twice takes the last one", async () => {
    const host = start(mode);
    const result = await workbook.highlight([
      { sheet: "Participants", cells: [cell(0, 0), cell(1, 0)], color: RED },
      { sheet: "Contrats", cells: [cell(3, 3)], color: "#ffeb9c" },
      { sheet: "Participants", cells: [cell(1, 0)], color: "#FFEB9C" },
    ]);
    expect(result).toEqual({ painted: 3, skipped: 0 });
    expect([fill(host, "Participants", 0, 0), fill(host, "Participants", 1, 0), fill(host, "Contrats", 3, 3)]).toEqual([
      `Solid ${RED}`,
      "Solid #FFEB9C",
      "Solid #FFEB9C",
    ]);
    await workbook.clearHighlights();
    expect([fill(host, "Participants", 0, 0), fill(host, "Participants", 1, 0), fill(host, "Contrats", 3, 3)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("finds its cells again when a sheet was renamed, and forgets those of a deleted one", async () => {
    const host = start(mode);
    await workbook.highlight([
      { sheet: "Participants", cells: [cell(0, 0)], color: RED },
      { sheet: "Contrats", cells: [cell(0, 0)], color: RED },
    ]);
    host.workbook.sheet("Participants").name = "Personnes";
    host.workbook.deleteSheet(host.workbook.sheet("Contrats"));
    await workbook.clearHighlights();
    expect(fill(host, "Personnes", 0, 0)).toBeNull();
    expect(host.workbook.xmlParts).toEqual([]);
  });

  it("puts everything back when the painting fails half-way", async () => {
    const host = start(mode);
    let painted = 0;
    host.beforeAction = (member) => {
      if (member === "Color" && ++painted === 2)
        throw new HostError("GeneralException", "There was an internal error.", 500);
    };
    const job = workbook.highlight([
      { sheet: "Participants", cells: [cell(0, 0)], color: RED },
      { sheet: "Contrats", cells: [cell(0, 0)], color: RED },
    ]);
    expect(await outcome(job)).toMatch(/^UserError: .*GeneralException/);
    expect([fill(host, "Participants", 0, 0), fill(host, "Contrats", 0, 0)]).toEqual([null, null]);
  });

  it("gives back yellow, white, none and patterns as they were", async () => {
    const host = start(mode);
    const looks: readonly Readonly<Record<string, string>>[] = [
      { color: "#FFFF00", pattern: "Solid" },
      { color: "#FFFFFF", pattern: "Solid" },
      {},
      { color: "#C0C0C0", pattern: "LightUp", patternColor: "#112233" },
    ];
    looks.forEach((look, row) => paint(host, "Contrats", row, 0, look));
    const shown = (): unknown[] =>
      looks.map((_look, row) => {
        const at = (name: string): unknown => host.workbook.sheet("Contrats").formats.at(row, 0, `fill.${name}`);
        return [at("color"), at("pattern"), at("patternColor")];
      });
    const before = shown();
    const cells = looks.map((_look, row) => cell(row, 0));
    await workbook.highlight([{ sheet: "Contrats", cells, color: RED }]);
    expect(new Set(cells.map(({ row }) => fill(host, "Contrats", row, 0)))).toEqual(new Set([`Solid ${RED}`]));
    await workbook.highlight([{ sheet: "Contrats", cells: cells.slice(1), color: "#FDF2B3" }]);
    expect(await workbook.clearHighlights()).toBe(0);
    expect(shown()).toEqual(before);
    expect(host.workbook.xmlParts).toEqual([]);
  });

  it("leaves out a gradient, which Excel could not give back, and says so", async () => {
    const host = start(mode);
    paint(host, "Contrats", 0, 0, { color: "#FFFF00", pattern: "LinearGradient" });
    expect(await workbook.highlight([{ sheet: "Contrats", cells: [cell(0, 0), cell(1, 0)], color: RED }])).toEqual({
      painted: 1,
      skipped: 0,
      gradients: 1,
    });
    expect(fill(host, "Contrats", 0, 0)).toBe("LinearGradient #FFFF00");
    expect(await workbook.clearHighlights()).toBe(0);
  });

  it("gives back the colour of a gradient that an earlier version covered", async () => {
    const host = start(mode);
    paint(host, "Contrats", 0, 0, { color: RED, pattern: "Solid" });
    const former = { color: "#FFFF00", pattern: "LinearGradient", patternColor: "#000000" };
    await workbook.writeSetting(
      HIGHLIGHT_KEY,
      memoryText([{ sheet: "Contrats", sheetId: "", ours: RED, former, cells: "A1" }]),
    );
    expect(await workbook.clearHighlights()).toBe(0);
    expect(fill(host, "Contrats", 0, 0)).toBe("Solid #FFFF00");
  });

  it("never forgets a memory of which no cell is recognised, and lets the newest one of a cell count", async () => {
    const host = start(mode);
    paint(host, "Contrats", 0, 0, { color: "#FFFF00", pattern: "Solid" });
    const cells = [cell(0, 0), cell(1, 0)];
    await workbook.highlight([{ sheet: "Contrats", cells, color: RED }]);
    for (const row of [0, 1]) paint(host, "Contrats", row, 0, { color: "#123456" });
    expect(await workbook.clearHighlights()).toBe(2);
    expect(await colouredCells(await workbook.readSetting(HIGHLIGHT_KEY))).toBe(2);
    await workbook.highlight([{ sheet: "Contrats", cells: [cell(1, 0)], color: RED }]);
    // Seen again, as once the other Excel that knows them opens the workbook.
    paint(host, "Contrats", 0, 0, { color: RED });
    expect(await workbook.clearHighlights()).toBe(0);
    expect([fill(host, "Contrats", 0, 0), fill(host, "Contrats", 1, 0)]).toEqual(["Solid #FFFF00", "Solid #123456"]);
  });

  it("changes the settings once, whatever was coloured before", async () => {
    const host = start(mode);
    await workbook.highlight([{ sheet: "Contrats", cells: [cell(0, 0)], color: RED }]);
    let written = 0;
    host.beforeAction = (member) => {
      if (member === "SetXml" || member === "Add") written += 1;
    };
    await workbook.highlight([{ sheet: "Contrats", cells: [cell(1, 0)], color: RED }]);
    expect(written).toBe(1);
  });

  it("is not cancelled any more once former colours have been given back", async () => {
    const host = start(mode);
    await workbook.highlight([{ sheet: "Contrats", cells: [cell(0, 0)], color: RED }]);
    const controller = new AbortController();
    host.beforeAction = (member) => {
      // The first colour is given back.
      if (member === "Clear") controller.abort();
    };
    const job = workbook.highlight([{ sheet: "Contrats", cells: [cell(1, 0)], color: RED }], {
      signal: controller.signal,
    });
    expect(await job).toEqual({ painted: 1, skipped: 0 });
    expect(controller.signal.aborted).toBe(true);
    expect([fill(host, "Contrats", 0, 0), fill(host, "Contrats", 1, 0)]).toEqual([null, `Solid ${RED}`]);
  });

  it.each([
    ["a reference outside of the sheet", [{ cells: "XFE1" }]],
    ["cells beyond counting", [{ cells: "A1:XFD1048576" }]],
    ["thousands of big areas", Array.from({ length: 3_000 }, () => ({ cells: "A1:A200000" }))],
    ["a colour that is none", [{ former: { color: '"/><script', pattern: "Solid", patternColor: "#000000" } }]],
    ["a pattern that is none", [{ former: { color: "#FF0000", pattern: "a b<", patternColor: "#000000" } }]],
  ])("is not held up nor led by %s in its memory", async (_what, entries) => {
    const host = startExcel({ sheets: [{ name: "P", values: [["a"]], fills: { A1: "#FFFF00" } }] });
    const entry = { sheet: "P", sheetId: "", ours: "#FFFF00", former: null, cells: "A1" };
    const hostile = entries.map((change) => ({ ...entry, ...change }));
    await workbook.writeSetting(HIGHLIGHT_KEY, JSON.stringify(hostile));
    host.resetStatistics();
    expect(await workbook.clearHighlights()).toBe(0);
    expect(host.statistics.requests).toBeLessThan(6);
    expect(host.workbook.sheet("P").formats.at(0, 0, "fill.color")).toBe("#FFFF00");
    await workbook.highlight([{ sheet: "P", cells: [{ row: 0, column: 0 }], color: "#F8B4B4" }]);
    await workbook.clearHighlights();
    expect(host.workbook.sheet("P").formats.at(0, 0, "fill.color")).toBe("#FFFF00");
  });

  it("ignores a memory that it cannot read", async () => {
    const host = start(mode);
    await workbook.writeSetting("surlignage", "[{]");
    expect(await workbook.highlight([{ sheet: "Contrats", cells: [cell(0, 0)], color: RED }])).toEqual({
      painted: 1,
      skipped: 0,
    });
    expect(fill(host, "Contrats", 0, 0)).toBe(`Solid ${RED}`);
  });
});

describe("addresses", () => {
  const positions = fc.array(fc.record({ row: fc.nat(40), column: fc.nat(30) }), { maxLength: 200 });
  const keys = (cells: readonly CellPosition[]): string[] => cells.map(({ row, column }) => `${row},${column}`).sort();

  it("cover every cell once, and can be read back", () => {
    fc.assert(
      fc.property(positions, (cells) => {
        const groups = [...addressGroups(rectangles(cells))];
        expect(keys(groups.flatMap(cellsOf))).toEqual([...new Set(keys(cells))]);
      }),
    );
  });

  it("never pass 8 000 characters", () => {
    const cells = Array.from({ length: 3_000 }, (_cell, index) => cell(1_000_000 - index * 2, 16_000));
    const groups = [...addressGroups(rectangles(cells))];
    expect(groups.length).toBeGreaterThan(1);
    expect(Math.max(...groups.map((group) => group.length))).toBeLessThanOrEqual(8_000);
  });

  it("join full rectangles", () => {
    const cells = [0, 1, 2].flatMap((row) => [cell(row, 1), cell(row, 2)]);
    expect(rectangles(cells)).toEqual([{ firstRow: 0, firstColumn: 1, lastRow: 2, lastColumn: 2 }]);
  });
});
