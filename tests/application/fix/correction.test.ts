import fc from "fast-check";
import { byChoice, isOne, type AppliedChoice, type Correction } from "../../../src/application/fix/correction";
import { CellMap } from "../../../src/core/domain/cell-map";

const CHOICES: readonly AppliedChoice[] = [{ label: "a" }, { label: "a" }, { label: "b" }];

const correction = (row: number, choice: AppliedChoice | undefined): Correction => ({
  finding: row,
  change: { sheet: "S", position: { row, column: 0 }, expected: "x", value: "y" },
  before: "x",
  after: "y",
  ...(choice && { choice }),
});

const corrections = fc
  .array(fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }), { maxLength: 12 })
  .map((picks) => picks.map((pick, row) => correction(row, pick === undefined ? undefined : CHOICES[pick])));

describe("the corrections of one choice", () => {
  it("stand together, none lost, none twice, in the order of the first of each", () => {
    fc.assert(
      fc.property(corrections, (all) => {
        const groups = byChoice(all);
        expect(new Set(groups.flat())).toEqual(new Set(all));
        expect(groups.flat()).toHaveLength(all.length);
        expect(groups.every((group) => group.every(({ choice }) => choice === group[0]?.choice))).toBe(true);
        expect(groups.map(([first]) => first?.finding)).toEqual(
          groups.map(([first]) => first?.finding).sort((a, b) => Number(a) - Number(b)),
        );
        expect(groups.filter((group) => group.length > 1 && group[0]?.choice === undefined)).toEqual([]);
      }),
    );
  });

  it("are one where there is one group", () => {
    fc.assert(fc.property(corrections, (all) => expect(isOne(all)).toBe(byChoice(all).length === 1)));
  });
});

describe("a value for each of some cells", () => {
  it("is that of the last one set for its sheet, row and column", () => {
    const place = fc.record({
      sheet: fc.constantFrom("A", "B"),
      row: fc.constantFrom(0, 1, 1_048_575),
      column: fc.constantFrom(0, 1, 16_383),
    });
    fc.assert(
      fc.property(fc.array(place), place, (set, asked) => {
        const map = new CellMap<number>();
        const known = new Map<string, number>();
        for (const [index, { sheet, row, column }] of set.entries()) {
          map.set({ sheet, position: { row, column } }, index);
          known.set(`${sheet} ${row} ${column}`, index);
        }
        const wanted = { sheet: asked.sheet, position: { row: asked.row, column: asked.column } };
        const expected = known.get(`${asked.sheet} ${asked.row} ${asked.column}`);
        expect([map.get(wanted), map.has(wanted), map.isEmpty]).toEqual([
          expected,
          expected !== undefined,
          set.length === 0,
        ]);
      }),
    );
  });
});
