import { pageBreaks } from "../../../src/application/bilan/paginate";
import type { LaidRow } from "../../../src/application/bilan/sheet-writer";

/** "N" begins a page of its own, a capital letter is kept with the next row; every row is 10 points high. */
function rows(text: string): LaidRow[] {
  return [...text].map((letter, row) => ({
    row,
    height: 10,
    ...(letter === "N" && { newPage: true as const }),
    keep: letter === letter.toUpperCase(),
  }));
}

describe("page breaks", () => {
  it("need none on one page", () => expect(pageBreaks(rows("aaaaa"), 50)).toEqual([]));

  it("fill the page", () => expect(pageBreaks(rows("aaaaaaaaaaaa"), 50)).toEqual([5, 10]));

  it("let a section begin where there is room for its first rows", () => {
    expect(pageBreaks(rows("aaAaaAAaaaa"), 50)).toEqual([5, 10]);
    expect(pageBreaks(rows("aaaAAaaaaaa"), 50)).toEqual([3, 8]);
  });

  it("begin a page for what stands on one of its own", () => {
    expect(pageBreaks(rows("NaaaNaaa"), 50)).toEqual([4]);
  });

  it("leave no page nearly half empty for it", () => {
    expect(pageBreaks(rows("NaaNaaa"), 50)).toEqual([5]);
    expect(pageBreaks(rows("NaNaaa"), 50)).toEqual([5]);
  });

  it("keep rows together", () => expect(pageBreaks(rows("aaaAAaaa"), 50)).toEqual([3]));

  it("leave rows that are kept together and higher than a page to Excel", () => {
    expect(pageBreaks(rows("aAAAAAAAa"), 50)).toEqual([1]);
  });
});
