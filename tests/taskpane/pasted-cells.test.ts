import fc from "fast-check";
import { cellError, MAX_COLUMNS, MAX_ROWS, type CellPosition } from "../../src/core/domain/cell";
import { dayOf } from "../../src/core/domain/day";
import { pastedCells, pastedCorrections } from "../../src/taskpane/grid/pasted-cells";
import { blockOf } from "../../src/taskpane/grid/range/block";
import { shapeOf } from "../../src/taskpane/grid/sheet-shape";
import { view } from "./sheet-views";

type Made = Parameters<typeof view>[0];

function paste(made: Made, at: CellPosition, text: string, mark: string | null = null): string | string[] {
  const sheet = view(made);
  const info = { name: "Participants", hidden: false, mark };
  const shape = shapeOf(sheet, at);
  const typed = { shown: { view: sheet, info }, shape, recognised: null, today: dayOf(2022, 1, 31) };
  const pasted = pastedCorrections(typed, blockOf(shape, at, at), text);
  if ("refusal" in pasted) return pasted.refusal;
  return pasted.corrections.map(
    ({ change: { position, expected, value } }) =>
      `${position.row},${position.column}: ${JSON.stringify(expected)} → ${JSON.stringify(value)}`,
  );
}

const FIRST = { row: 0, column: 0 };

describe("a block on the clipboard", () => {
  it.each([
    [
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a\t\n\tb",
      [
        ["a", ""],
        ["", "b"],
      ],
    ],
    ['"deux\nlignes"\t"12 ""pouces"""', [["deux\nlignes", '12 "pouces"']]],
    ['5" x 3"', [['5" x 3"']]],
    ["seul", [["seul"]]],
  ])("%j is taken apart", (text, cells) => {
    expect(pastedCells(text)).toEqual(cells);
  });

  it("comes back cell by cell, whatever the texts", () => {
    const cells = fc.array(fc.array(fc.stringMatching(/^[a-z"\t\n;, ]*$/), { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    });
    const quoted = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    fc.assert(
      fc.property(cells, (rows) => {
        const text = rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
        expect(pastedCells(`${text}\r\n`)).toEqual(rows);
      }),
    );
  });
});

describe("what is pasted", () => {
  it("is read as if it were typed, cell by cell; what is the same already is no correction", () => {
    expect(
      paste(
        {
          rows: [
            ["Agen", 1],
            ["Bègles", 2],
          ],
        },
        FIRST,
        "Agen\t0612345678\nPau\t31/01/2022\n\t12,5",
      ),
    ).toEqual(['0,1: 1 → "0612345678"', '1,0: "Bègles" → "Pau"', "1,1: 2 → 44592", "2,1: null → 12.5"]);
  });

  it("goes into the rows and columns that can be seen", () => {
    const made = {
      rows: [
        ["a", "b", "c"],
        ["d", "e", "f"],
        ["g", "h", "i"],
      ],
      hiddenRows: [1],
      hiddenColumns: [1],
    };
    expect(paste(made, FIRST, "1\t2\n3\t4")).toEqual([
      '0,0: "a" → "1"',
      '0,2: "c" → "2"',
      '2,0: "g" → "3"',
      '2,2: "i" → "4"',
    ]);
  });

  it("goes on below the last row that is shown", () => {
    const last = shapeOf(view({ rows: [["a"]] }), null).rows.length - 1;
    expect(paste({ rows: [["a"]] }, { row: last, column: 0 }, "x\ny")).toEqual([
      `${last},0: null → "x"`,
      `${last + 1},0: null → "y"`,
    ]);
  });

  it("is refused as a whole where one cell cannot take it", () => {
    const formula = { rows: [["a", "b"]], isFormula: (row: number, column: number) => row === 0 && column === 1 };
    const sentence = (cell: string) =>
      `Rien n'a été collé : la cellule ${cell} contient une formule ou une erreur de formule, à corriger dans Excel.`;
    expect(paste(formula, FIRST, "x\ty")).toBe(sentence("B1"));
    expect(paste({ rows: [["a"], [cellError("#N/A")]] }, FIRST, "x\ny")).toBe(sentence("A2"));
    const merges = [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 }];
    expect(paste({ rows: [["a", null]], merges }, FIRST, "x")).toEqual(['0,0: "a" → "x"']);
    expect(paste({ rows: [["a", null]], merges }, FIRST, "x\ty")).toBe(
      "Rien n'a été collé : la cellule B1 fait partie de cellules fusionnées, à défusionner dans Excel.",
    );
    expect(paste({ rows: [["a"]] }, FIRST, "x", "bilan")).toBe(
      "Rien n'a été collé : la feuille « Participants » est écrite par le volet, qui la réécrit à chaque bilan.",
    );
  });

  it("is refused beyond the edge of a sheet", () => {
    const edge = "Rien n'a été collé : le bloc dépasse le bord de la feuille.";
    expect(paste({}, { row: MAX_ROWS - 1, column: 0 }, "x")).toHaveLength(1);
    expect(paste({}, { row: MAX_ROWS - 1, column: 0 }, "x\ny")).toBe(edge);
    expect(paste({}, { row: 0, column: MAX_COLUMNS - 1 }, "x\ty")).toBe(edge);
  });
});
