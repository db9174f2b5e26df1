import fc from "fast-check";
import { PLAIN_LOOK, type CellLook } from "../../src/application/ports/sheet-view";
import type { CellValue } from "../../src/core/domain/cell";
import { takenBack } from "../../src/application/ports/taken-back";
import type { AppliedCorrection } from "../../src/taskpane/state/pane-state";
import { withCorrections } from "../../src/taskpane/state/journal";
import { cellColors, gravityOfFill } from "../../src/taskpane/grid/cell-colors";
import { roomBeside } from "../../src/taskpane/grid/cell-width";
import { mergedCells } from "../../src/taskpane/grid/merged-cells";
import { rowHeights, ROW_HEIGHT, topOf } from "../../src/taskpane/grid/row-heights";
import { indexIn, isHidden, isOutside, shapeOf } from "../../src/taskpane/grid/sheet-shape";
import { view } from "./sheet-views";

describe("what is shown of a sheet", () => {
  it("is all that is filled and some empty rows, without what is hidden", () => {
    const shape = shapeOf(view({ rows: [["a"], ["b"], ["c"]], hiddenRows: [1], hiddenColumns: [2] }), null);
    expect(shape.rows.slice(0, 3)).toEqual([0, 2, 3]);
    expect(shape.rows).toHaveLength(22);
    expect(shape.columns).toEqual([0, 1, 3, 4, 5, 6, 7]);
  });

  it("has the cell that is asked for, hidden or far away", () => {
    const made = view({ rows: [["a"], ["b"]], hiddenRows: [1], hiddenColumns: [0] });
    expect(isOutside(made, { row: 0, column: 1 })).toBe(false);
    for (const asked of [
      { row: 1, column: 1 },
      { row: 0, column: 0 },
      { row: 500, column: 40 },
    ]) {
      expect(isOutside(made, asked)).toBe(true);
      const { rows, columns } = shapeOf(made, asked);
      expect(rows).toContain(asked.row);
      expect(columns).toContain(asked.column);
    }
    expect(isHidden(made, { row: 1, column: 1 })).toBe(true);
    expect(isHidden(made, { row: 500, column: 1 })).toBe(false);
  });

  it("finds a place by halves as one would by walking", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(200), { minLength: 1 }), fc.nat(220), (numbers, wanted) => {
        const ascending = numbers.sort((a, b) => a - b);
        const walked = ascending.findIndex((number) => number >= wanted);
        expect(indexIn(ascending, wanted)).toBe(walked < 0 ? ascending.length - 1 : walked);
      }),
    );
  });
});

describe("merged cells", () => {
  it("take the shown columns of their area, on each of its rows", () => {
    const made = view({
      rows: [["titre"], [null], ["x"]],
      hiddenColumns: [1],
      merges: [
        { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 3 },
        { firstRow: 2, firstColumn: 4, lastRow: 2, lastColumn: 4 },
        { firstRow: 2, firstColumn: 1, lastRow: 2, lastColumn: 2 },
      ],
    });
    const merged = mergedCells(made, shapeOf(made, null));
    expect([...merged].map(([column, rows]) => [column, [...rows]])).toEqual([
      [
        0,
        [
          [0, 3],
          [1, 3],
        ],
      ],
    ]);
  });

  it("of a whole column do not go beyond what is filled", () => {
    const made = view({
      rows: [["a"], ["b"]],
      merges: [{ firstRow: 0, firstColumn: 0, lastRow: 1_048_575, lastColumn: 1 }],
    });
    expect(mergedCells(made, shapeOf(made, null)).get(0)?.size).toBe(2);
  });
});

describe("a long text", () => {
  const long = "Suivi des participants du PLIE, année 2021";
  const room = (rows: readonly (readonly CellValue[])[], look: Partial<CellLook> = {}): number | null => {
    const made = view({ rows, look });
    return roomBeside(made, shapeOf(made, null), 0, 0);
  };

  it("goes on over empty cells, as far as the next filled one", () => {
    expect(room([[long]])).toBeGreaterThan(200);
    expect(room([[long, null, "x"]])).toBeLessThan(room([[long]]) as number);
    expect(room([[long, "x"]])).toBeNull();
  });

  it("stays in its cell when it fits, is wrapped or is no text", () => {
    expect(room([["court"]])).toBeNull();
    expect(room([[long]], { wrap: true })).toBeNull();
    expect(room([[long]], { horizontal: "right" })).toBeNull();
    expect(room([[1e300]])).toBeNull();
  });
});

describe("heights of rows", () => {
  it("are one where no row has its own, else each its own within reason", () => {
    expect(rowHeights(view({}))).toBe(ROW_HEIGHT);
    const heights = rowHeights(
      view({
        heights: new Map([
          [0, 30],
          [1, 3],
          [2, 4000],
        ]),
      }),
    );
    expect(heights).toBeInstanceOf(Function);
    expect(topOf([0, 1, 2, 3], 1, heights)).toBe(40);
    expect(topOf([0, 1, 2, 3], 4, heights)).toBe(40 + ROW_HEIGHT + 400 + ROW_HEIGHT);
    expect(topOf([0, 1, 2, 3], 3, ROW_HEIGHT)).toBe(3 * ROW_HEIGHT);
  });
});

describe("colours of a cell", () => {
  const color = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0").toUpperCase()}`);
  const channels = (hex: string): number[] =>
    [1, 3, 5]
      .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  const luminance = (hex: string): number =>
    channels(hex).reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at]!, 0);

  it("can always be read, whatever the person chose", () => {
    fc.assert(
      fc.property(color, fc.option(color), (fill, own) => {
        const colors = cellColors({ ...PLAIN_LOOK, fill, color: own })!;
        const [dark, light] = [luminance(colors.fill), luminance(colors.text)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it("are the pane's where the cell has no background", () => {
    expect(cellColors({ ...PLAIN_LOOK, color: "#FFFFFF" })).toBeNull();
    expect(cellColors({ ...PLAIN_LOOK, fill: "#1F3A68", color: "#FFFFFF" })).toEqual({
      fill: "#1F3A68",
      text: "#FFFFFF",
    });
  });

  it("say a gravity when they are ours", () => {
    expect(gravityOfFill("#F8B4B4")).toBe("bloquant");
    expect(gravityOfFill("#00FF00")).toBeNull();
    expect(gravityOfFill(null)).toBeNull();
  });
});

describe("the journal, when a cell is typed into again", () => {
  const typed = (expected: string | null, value: string | null, finding: number | null = null): AppliedCorrection => {
    const place = { sheet: "Participants", position: { row: 3, column: 1 } };
    return {
      finding,
      change: { ...place, expected, value },
      undo: takenBack({ ...place, expected, value }, String(expected)),
      before: expected ?? "",
      after: value ?? "",
      of: null,
    };
  };

  it("keeps one correction that leads back to the first value", () => {
    expect(withCorrections([typed("a", "b", 7)], [typed("b", "c")])).toEqual([{ ...typed("a", "c"), finding: 7 }]);
    const twice = [typed("a", "b", 7), typed("b", "c", 8)];
    expect(withCorrections([], twice)).toEqual(twice);
    expect(withCorrections(twice, [typed("c", "d")])).toEqual([{ ...typed("a", "d"), finding: 7 }]);
  });

  it("keeps none when the first value is typed back, and leaves other cells alone", () => {
    const other = { ...typed("x", "y"), change: { ...typed("x", "y").change, sheet: "Contrats" } };
    expect(withCorrections([other], [typed("a", "b"), typed("b", "a")])).toEqual([other]);
    expect(withCorrections([other, typed("a", "b")], [typed("b", "a")])).toEqual([other]);
  });
});
