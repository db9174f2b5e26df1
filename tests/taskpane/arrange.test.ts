import fc from "fast-check";
import { cellError, type CellValue } from "../../src/core/domain/cell";
import { dayOf } from "../../src/core/domain/day";
import { arranged, AS_WRITTEN, type Arranged, type Arrangement } from "../../src/taskpane/grid/arrange/arrangement";
import { columnValues } from "../../src/taskpane/grid/arrange/column-values";
import { sortInSlices } from "../../src/taskpane/grid/arrange/sort-in-slices";
import { pastedCorrections } from "../../src/taskpane/grid/pasted-cells";
import { blockOf } from "../../src/taskpane/grid/range/block";
import { isLeftOut, rowIndexIn, shapeOf } from "../../src/taskpane/grid/sheet-shape";
import { view } from "./sheet-views";

function drained<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}

const ROWS: readonly (readonly CellValue[])[] = [
  ["NOM", "Âge"],
  ["Zoé", 12],
  ["élise", null],
  ["Martin", "12"],
  [null, 7],
  ["MARTIN", true],
  ["Brun", cellError("#N/A")],
];
const SHEET = view({ rows: ROWS });
const look = (asked: Partial<Arrangement>, sheet = SHEET): Arranged =>
  drained(arranged(sheet, { ...AS_WRITTEN, ...asked }, 1));

describe("a sheet as the person looks at it", () => {
  it.each([
    ["texts whatever their case and accents, what is empty last", { column: 0, descending: false }, [6, 2, 3, 5, 1, 4]],
    ["what is empty last in the other order too", { column: 0, descending: true }, [1, 3, 5, 2, 6, 4]],
    ["numbers, texts, VRAI and FAUX, errors", { column: 1, descending: false }, [4, 1, 3, 5, 6, 2]],
  ])("is sorted: %s", (_what, sort, rows) => {
    expect(look({ sort }).rows).toEqual(rows);
  });

  it.each([
    ["a text anywhere in the row", [{ text: "martin" }], [3, 5]],
    ["a figure other than 0 in a column", [{ counted: 1 }], [1, 4]],
    ["a value that a column shows", [{ column: 1, value: "12" }], [1, 3]],
    ["a cell that shows nothing", [{ column: 0, value: "" }], [4]],
    ["several of these together", [{ text: "martin" }, { column: 1, value: "VRAI" }], [5]],
  ])("shows only the rows with %s", (_what, filters, rows) => {
    expect(look({ filters }).rows).toEqual(rows);
  });

  it("leaves headings above, the end of the sheet below, and hidden rows out", () => {
    const sheet = view({ rows: ROWS, hiddenRows: [3] });
    const kept = look({ sort: { column: 0, descending: false } }, sheet);
    const { rows } = shapeOf(sheet, null, kept);
    expect(rows.slice(0, 8)).toEqual([0, 6, 2, 5, 1, 4, 7, 8]);
    expect(rowIndexIn({ rows, columns: [] }, 1)).toBe(4);
    const filtered = look({ filters: [{ text: "brun" }] }, sheet);
    expect([1, 6, 0, 12].map((row) => isLeftOut(filtered, row))).toEqual([true, false, false, false]);
  });

  it("takes a block pasted over its end below the sheet, and never into rows that it leaves out", () => {
    const shape = shapeOf(SHEET, null, look({ filters: [{ text: "zoé" }] }));
    const info = { name: "Participants", hidden: false, mark: null };
    const typed = { shown: { view: SHEET, info }, shape, recognised: null, today: dayOf(2022, 1, 31) };
    const at = { row: 1, column: 0 };
    const pasted = pastedCorrections(typed, blockOf(shape, at, at), "A\r\nB\r\nC");
    const places = "corrections" in pasted ? pasted.corrections.map(({ change }) => change.position.row) : [];
    expect(places).toEqual([1, 7, 8]);
  });

  it("tells the values of a column to choose from, and none where they are too many", () => {
    expect(drained(columnValues(SHEET, 0, 1))).toEqual(
      new Map([
        ["", 1],
        ["Brun", 1],
        ["élise", 1],
        ["Martin", 1],
        ["MARTIN", 1],
        ["Zoé", 1],
      ]),
    );
    const many = view({ rows: Array.from({ length: 300 }, (_, row) => [row]) });
    expect(drained(columnValues(many, 0, 0))).toBeNull();
  });

  it("is sorted in slices as at one go, equal rows in their order", () => {
    const items = fc.array(fc.record({ key: fc.nat(9) }), { maxLength: 30 });
    const compare = (one: { key: number }, other: { key: number }): number => one.key - other.key;
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 200 }), (few, times) => {
        const many = Array.from({ length: times }, () => few)
          .flat()
          .map(({ key }, at) => ({ key, at }));
        expect(drained(sortInSlices(many, compare))).toEqual([...many].sort(compare));
      }),
      { numRuns: 15 },
    );
  });
});
