import fc from "fast-check";
import { withChange } from "../../../src/application/control/changes-since";
import type { SheetChange } from "../../../src/application/ports/sheet-change";

const rows = (first: number, last = first, sheet = "Participants"): SheetChange => ({ sheet, rows: { first, last } });
const all = (changes: readonly SheetChange[]): readonly SheetChange[] =>
  changes.reduce<readonly SheetChange[]>(withChange, []);

it("joins the rows typed one after the other, and those changed again", () => {
  expect(all([rows(3), rows(4), rows(5), rows(3), rows(9), rows(4, 4, "Contrats")])).toEqual([
    rows(3, 5),
    rows(9),
    rows(4, 4, "Contrats"),
  ]);
});

it("forgets the rows of a sheet where nothing stands where it stood", () => {
  const moved = { sheet: "Participants", rows: null };
  expect(all([rows(3), rows(1, 1, "Contrats"), moved, rows(5)])).toEqual([rows(1, 1, "Contrats"), moved]);
});

it("does not grow without end", () => {
  const many = Array.from({ length: 700 }, (_, index) => rows(index * 10));
  expect(all(many)).toEqual([{ sheet: "Participants", rows: null }]);
});

it("says the same rows, whatever their order", () => {
  const span = fc.tuple(fc.nat(60), fc.nat(5)).map(([first, more]) => rows(first, first + more));
  const covered = (changes: readonly SheetChange[]): Set<number> =>
    new Set(
      changes.flatMap(({ rows: span }) =>
        span ? Array.from({ length: span.last - span.first + 1 }, (_, row) => span.first + row) : [],
      ),
    );
  fc.assert(fc.property(fc.array(span), (changes) => expect(covered(all(changes))).toEqual(covered(changes))));
});
