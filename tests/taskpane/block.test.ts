import fc from "fast-check";
import { cellError, type CellPosition, type CellValue } from "../../src/core/domain/cell";
import { dayOf } from "../../src/core/domain/day";
import { blockChange, type BlockChange } from "../../src/taskpane/grid/block-change";
import { nextCell } from "../../src/taskpane/grid/find-cell";
import { pastedCells } from "../../src/taskpane/grid/pasted-cells";
import { blockOf, blockReference, blockSentence, blockText } from "../../src/taskpane/grid/range/block";
import { jump, lastFilled, type Direction, type Place } from "../../src/taskpane/grid/range/jump";
import { recognisedSheet } from "../../src/taskpane/grid/recognised";
import { shapeOf } from "../../src/taskpane/grid/sheet-shape";
import { typedCorrection } from "../../src/taskpane/grid/typed-correction";
import { view } from "./sheet-views";

type Made = Parameters<typeof view>[0];
const TODAY = dayOf(2022, 1, 31);
const at = (row: number, column: number): CellPosition => ({ row, column });

function change(made: Made, from: CellPosition, to: CellPosition, what: BlockChange, mark: string | null = null) {
  const shown = { view: view(made), info: { name: "Participants", hidden: false, mark } };
  const shape = shapeOf(shown.view, null);
  const done = blockChange({ shown, shape, recognised: null, today: TODAY }, blockOf(shape, from, to), what);
  if ("refusal" in done) return done.refusal;
  return done.corrections.map(
    ({ change: { position, value } }) => `${position.row},${position.column} ${String(value)}`,
  );
}

const ROWS: CellValue[][] = [
  ["a", 1, null],
  ["b", 2, null],
  ["c", 3, "z"],
];

describe("cells that are chosen together", () => {
  it("are named by their corners on the screen, hidden rows and columns left out", () => {
    const sheet = view({ rows: ROWS, hiddenRows: [1] });
    const shape = shapeOf(sheet, null);
    const block = blockOf(shape, at(2, 1), at(0, 0));
    expect(blockReference(shape, block)).toBe("A1:B3");
    expect(blockSentence(shape, block)).toBe("A1:B3 : 2 lignes, 2 colonnes.");
    expect(blockText(sheet, shape, block)).toBe("a\t1\r\nc\t3");
  });

  it("come back from the clipboard whatever the texts", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "é", " ", "\t", "\n", '"', ",") });
    const line = fc.array(cell, { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (rows) => {
        const sheet = view({ rows });
        const shape = shapeOf(sheet, null);
        const text = blockText(sheet, shape, blockOf(shape, at(0, 0), at(rows.length - 1, 1)));
        expect(pastedCells(text)).toEqual(rows);
      }),
    );
  });

  it("are all filled by one value that is pasted or typed, and emptied", () => {
    const filled = ["0,0 x", "0,1 x", "1,0 x", "1,1 x"];
    expect(change({ rows: ROWS }, at(0, 0), at(1, 1), { kind: "paste", text: "x" })).toEqual(filled);
    expect(change({ rows: ROWS }, at(1, 1), at(0, 0), { kind: "fill", text: "x" })).toEqual(filled);
    expect(change({ rows: ROWS }, at(0, 1), at(2, 2), { kind: "clear" })).toEqual([
      "0,1 null",
      "1,1 null",
      "2,1 null",
      "2,2 null",
    ]);
  });

  it("are copied down or to the right, from the row above where they are one, with all the decimals of a number", () => {
    const rows: CellValue[][] = [
      [1 / 3, "x"],
      [null, null],
      [null, cellError("#N/A")],
    ];
    expect(change({ rows }, at(0, 0), at(2, 0), { kind: "down" })).toEqual([`1,0 ${1 / 3}`, `2,0 ${1 / 3}`]);
    expect(change({ rows }, at(1, 0), at(1, 1), { kind: "down" })).toEqual([`1,0 ${1 / 3}`, "1,1 x"]);
    expect(change({ rows }, at(0, 0), at(0, 1), { kind: "right" })).toEqual([`0,1 ${1 / 3}`]);
    expect(change({ rows }, at(0, 0), at(0, 0), { kind: "down" })).toEqual([]);
    expect(change({ rows }, at(0, 1), at(2, 1), { kind: "down" })).toMatch(/^Rien n'a été recopié : la cellule B3/);
  });

  it("are refused as a whole where one cannot be changed, or where they are too many", () => {
    const formula = { rows: ROWS, isFormula: (row: number, column: number) => row === 1 && column === 1 };
    expect(change(formula, at(0, 0), at(2, 1), { kind: "clear" })).toMatch(/^Rien n'a été effacé : la cellule B2 /);
    expect(change({ rows: ROWS }, at(0, 0), at(0, 0), { kind: "clear" }, "bilan")).toMatch(/écrite par le volet/);
    const long = { rows: Array.from({ length: 20_001 }, () => ["a"]) };
    expect(change(long, at(0, 0), at(20_000, 0), { kind: "fill", text: "x" })).toMatch(/au plus 20.000 à la fois/);
  });
});

describe("Ctrl and an arrow", () => {
  const sheet = view({
    rows: [
      ["a", "b", null, "d"],
      ["a", null, null, null],
      [null, null, null, "d"],
    ],
  });
  const shape = shapeOf(sheet, null);
  it.each<[Place, Direction, Place]>([
    [at(0, 0), "ArrowRight", at(0, 1)],
    [at(0, 1), "ArrowRight", at(0, 3)],
    [at(0, 3), "ArrowRight", at(0, 7)],
    [at(0, 0), "ArrowDown", at(1, 0)],
    [at(0, 3), "ArrowDown", at(2, 3)],
    [at(1, 3), "ArrowLeft", at(1, 0)],
    [at(2, 1), "ArrowUp", at(0, 1)],
    [at(0, 0), "ArrowUp", at(0, 0)],
  ])("leads from %o with %s to %o", (from, direction, to) => {
    expect(jump(sheet, shape, from, direction)).toEqual(to);
  });

  it("and Fin lead to the last that is filled, not to the empty rows below", () => {
    expect(lastFilled(sheet, shape)).toEqual(at(2, 3));
    expect(lastFilled(view({ rows: [] as never }), shapeOf(sheet, null))).toEqual(at(0, 0));
  });
});

it("what is looked at and left as it was is no correction: a number keeps its decimals, a text its spaces", () => {
  const shown = { view: view({ rows: [[1 / 3, "MARTIN  "]] }), info: { name: "Notes", hidden: false, mark: null } };
  expect(typedCorrection(shown, at(0, 0), "0,33333333333", null, TODAY)).toBeNull();
  expect(typedCorrection(shown, at(0, 1), "MARTIN  ", null, TODAY)).toBeNull();
  expect(typedCorrection(shown, at(0, 1), "MARTIN", null, TODAY)?.after).toBe("MARTIN");
});

describe("a text looked for", () => {
  it("is found forwards and backwards, among the rows that are shown, in their order", () => {
    const sheet = view({ rows: [["martin"], ["x"], ["Martin"], ["MARTÌN"]], hiddenRows: [2] });
    const find = (from: CellPosition, step: 1 | -1, rows = shapeOf(sheet, null).rows): CellPosition | null => {
      const work = nextCell(sheet, { rows, columns: [0] }, from, "martin", step);
      for (;;) {
        const { done, value } = work.next();
        if (done) return value;
      }
    };
    expect(find(at(0, 0), 1)).toEqual(at(3, 0));
    expect(find(at(3, 0), 1)).toEqual(at(0, 0));
    expect(find(at(1, 0), -1)).toEqual(at(0, 0));
    expect(find(at(0, 0), 1, [1])).toBeNull();
    expect(find(at(3, 0), 1, [3, 1, 0])).toEqual(at(0, 0));
  });
});

it("before any control a sheet is known by its own headings, one of ours by none", () => {
  const sheet = view({ rows: [["Suivi"], ["Identifiant", "NOM", "Prénom", "Sexe", "Date de naissance"], ["P1"]] });
  const known = { report: null, inspection: null };
  const found = recognisedSheet(known, { view: sheet, info: { name: "Participants", hidden: false, mark: null } });
  expect(found).toMatchObject({ headingRow: 1, firstDataRow: 2, naming: [1, 2] });
  expect(found?.fieldAt(3)?.kind).toBe("choice");
  expect(
    recognisedSheet(known, { view: sheet, info: { name: "Participants", hidden: false, mark: "bilan" } }),
  ).toBeNull();
});
