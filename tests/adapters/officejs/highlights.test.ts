import fc from "fast-check";
import { addressGroups, cellsOf, rectangles } from "../../../src/adapters/officejs/session/areas";
import { createOfficeWorkbook } from "../../../src/adapters/officejs/office-workbook";
import type { CellPosition } from "../../../src/core/domain/cell";
import type { ExcelHost } from "../../excel-host/host";
import { startExcel } from "../../excel-host/load-library";
import { HostError } from "../../excel-host/protocol";
import { outcome } from "./outcome";

const RED = "#FFC7CE";
const workbook = createOfficeWorkbook();

function start(): ExcelHost {
  return startExcel({
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
  });
}

function fill(host: ExcelHost, sheet: string, row: number, column: number): unknown {
  const { formats } = host.workbook.sheet(sheet);
  const pattern = formats.at(row, column, "fill.pattern");
  return pattern === "None" ? null : `${String(pattern)} ${String(formats.at(row, column, "fill.color"))}`;
}

const cell = (row: number, column: number): CellPosition => ({ row, column });

describe("highlighting", () => {
  it("paints at most 5 000 cells, in few requests, and says how many it left", async () => {
    const host = start();
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
    const host = start();
    const { formats } = host.workbook.sheet("Participants");
    const one = (row: number, column: number): Parameters<typeof formats.paint>[0] => ({
      firstRow: row,
      firstColumn: column,
      lastRow: row,
      lastColumn: column,
    });
    formats.paint(one(0, 0), "fill.color", "#0000FF");
    formats.paint(one(0, 0), "fill.pattern", "Gray50");
    await workbook.highlight([{ sheet: "Participants", cells: [cell(0, 0), cell(0, 1), cell(1, 0)], color: RED }]);
    expect(fill(host, "Participants", 0, 0)).toBe(`Solid ${RED}`);
    formats.paint(one(1, 0), "fill.color", "#123456");
    expect(await workbook.clearHighlights()).toBe(1);
    expect([
      fill(host, "Participants", 0, 0),
      fill(host, "Participants", 0, 1),
      fill(host, "Participants", 1, 0),
    ]).toEqual(["Gray50 #0000FF", "Solid #00FF00", "Solid #123456"]);
  });

  it("paints several colours and sheets; a cell asked for twice takes the last one", async () => {
    const host = start();
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
    const host = start();
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
    const host = start();
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

  it("ignores a memory that it cannot read", async () => {
    const host = start();
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
