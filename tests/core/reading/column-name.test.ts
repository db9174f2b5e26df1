import fc from "fast-check";
import { columnName, columnNamed } from "../../../src/core/reading/column-name";
import { readHeadings } from "../../../src/core/reading/heading-row";
import { gridOf } from "../../support/grid-of";

const KNOWN = ["NOM", "Prénom", "Sexe"];
const headingsOf = (titles: readonly (string | null)[], firstColumn = 0) =>
  readHeadings(gridOf([titles, titles.map(() => 1)], { firstColumn }), "participants")?.headings ?? [];

describe("the name of a column", () => {
  it("is its title, with which one when there are several", () => {
    const headings = headingsOf([...KNOWN, "Date", null, "date :", null, null], 2);
    expect([2, 5, 6, 7, 9].map((column) => columnName(headings, column))).toEqual([
      "NOM",
      "Date",
      { heading: "Date", which: 1, after: 1 },
      { heading: "date :", which: 2, after: 0 },
      { heading: "date :", which: 2, after: 2 },
    ]);
  });

  it("of one without title is no longer there once it has a title, or another one came between", () => {
    const name = { heading: "Date", which: 1, after: 2 };
    expect(columnNamed(headingsOf([...KNOWN, "Date", null, null]), name)).toBe(5);
    expect(columnNamed(headingsOf(["Loisirs", ...KNOWN, "Date", null, null]), name)).toBe(6);
    expect(columnNamed(headingsOf([...KNOWN, "Date", null, "Lieu"]), name)).toBeNull();
    expect(columnNamed(headingsOf([...KNOWN, "Date", "Lieu", null]), name)).toBeNull();
    expect(columnNamed(headingsOf([...KNOWN, "Date", null]), name)).toBeNull();
  });

  it("leads back to that column alone", () => {
    const title = fc.constantFrom(null, "Date", "DATE ", "Lieu", "Sexe");
    fc.assert(
      fc.property(fc.array(title, { maxLength: 12 }), fc.nat(3), (titles, firstColumn) => {
        const headings = headingsOf([...titles, ...KNOWN], firstColumn);
        for (const { column } of headings) expect(columnNamed(headings, columnName(headings, column))).toBe(column);
      }),
    );
  });
});
