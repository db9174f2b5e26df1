import fc from "fast-check";
import { dayOf } from "../../src/core/domain/day";
import type { FieldKind } from "../../src/core/questionnaire/field";
import type { CellValue } from "../../src/core/domain/cell";
import { fullText } from "../../src/taskpane/grid/cell-text";
import { generalText, numberAs, numberInFull } from "../../src/taskpane/grid/number-format";
import { readTyped, type TypedPlace } from "../../src/taskpane/grid/typed-value";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describe("numbers as their format shows them", () => {
  it.each([
    ["General", 1234.5, "1234,5"],
    ["General", 0.1 + 0.2, "0,3"],
    ["General", 12_345_678_901_234, "12345678901234"],
    ["General", 1e21, "1E+21"],
    ["0", 3.5, "4"],
    ["0.00", -1.25, "-1,25"],
    ["[>=1000000]#,##0;#,##0.00", 212_480.5, "212 480,50"],
    ["[>=1000000]#,##0;#,##0.00", 1_212_480.5, "1 212 481"],
    ["# ?/?", 12_345.5, "12345 1/2"],
    ["0.00E+00", 12_345.5, "1,23E+04"],
    ["#,##0", 1_234_567, `1 234 567`],
    ["#,##0.0#", 1234.5, `1 234,5`],
    ["#.##", 2, "2,"],
    ["0%", 0.285, "29%"],
    ["0.0 %", 0.5137, "51,4 %"],
    ['#,##0.00 "€"', 12.5, "12,50 €"],
    ["#,##0 [$€-40C]", 1234, `1 234 €`],
    ["0.00;[Red]-0.00", -3.2, "-3,20"],
    ["0;(0);\\-", -7, "(7)"],
    ["0;(0);\\-", 0, "-"],
    ["0# ## ## ## ##", 612_345_678, "06 12 34 56 78"],
    ["00000", 1200, "01200"],
    ["@", 47_000, "47000"],
  ])("%s shows %d as %s", (format, value, shown) => {
    expect(plain(numberAs(format, value, 1900))).toBe(shown);
  });

  it.each(["[<<", '0.00."', "[Red"])("%s, which is no format, leaves the plain number", (format) => {
    expect(numberAs(format, 12_345.5, 1900)).toBe("12345,5");
  });
});

describe("dates", () => {
  it.each([
    ["dd/mm/yyyy", 44_592, "31/01/2022"],
    ["mmm-yy", 44_592, "janv.-22"],
    ["yyyy\\-mm\\-dd", 44_592.9, "2022-01-31"],
    ["[$-40C]d mmmm yyyy;@", 44_592, "31 janvier 2022"],
    ["dd/mm/yyyy hh:mm", 44_592.75, "31/01/2022 18:00"],
    ["dd/mm/yyyy hh:mm", 44_592.999_999, "01/02/2022 00:00"],
    ["h:mm", 0.5, "12:00"],
    ["h:mm:ss", 1 / 86_400, "0:00:01"],
    ["[h]:mm", 1.5, "36:00"],
    ["dd/mm/yyyy", -1, "-1"],
  ])("%s shows %d as %s", (format, value, shown) => {
    expect(plain(numberAs(format, value, 1900))).toBe(shown);
  });

  it("follow the workbook's own calendar", () => {
    expect(numberAs("dd/mm/yyyy", 44_592 - 1462, 1904)).toBe("31/01/2022");
    expect(numberAs("hh:mm", 0.5, 1904)).toBe("12:00");
  });

  it.each([
    ["mmm-yy", 44_592, "31/01/2022"],
    ["dd/mm/yyyy hh:mm", 44_592.75, "31/01/2022 18:00"],
    ["h:mm", 0.5, "12:00:00"],
    ["[h]:mm", 1.5, "36:00:00"],
    ["dd/mm/yyyy", -1, "-1"],
    ["0", 3.25, "3,25"],
    ['0 "jours"', 3.25, "3,25"],
    ["[Red]0", 3.25, "3,25"],
    ["@", 3.25, "3,25"],
  ])("%s: %d is told in full as %s", (format, value, text) => {
    expect(numberInFull(format, value, 1900)).toBe(text);
  });
});

describe("what is typed", () => {
  const place = (kind: FieldKind | null, more: Partial<TypedPlace> = {}): TypedPlace => ({
    kind,
    former: null,
    format: "General",
    system: 1900,
    today: dayOf(2022, 1, 31),
    ...more,
  });

  it.each<[string, FieldKind | null, CellValue]>([
    ["", null, null],
    ["  Agen ", null, "Agen"],
    ["0612345678", null, "0612345678"],
    ["+33 6 12", null, "+33 6 12"],
    ["1234567890123456", null, "1234567890123456"],
    ["12,5", null, 12.5],
    ["1 200", null, 1200],
    ["0,5", null, 0.5],
    ["vrai", null, true],
    ["47000", "text", "47000"],
    ["2", "choice", "2"],
    ["14", "months", 14],
    ["Oui", "yesNoNumber", "Oui"],
    ["peut-être", "day", "peut-être"],
    ["31/02/2021", "day", "31/02/2021"],
  ])("« %s » in a column of %s is kept as %p", (typed, kind, value) => {
    expect(readTyped(typed, place(kind))).toEqual({ value });
  });

  it.each(["31/01/2022", "31/1/22", "31-01-2022"])("%s becomes a date", (typed) => {
    expect(readTyped(typed, place(null))).toEqual({ value: 44_592, asDate: true });
    expect(readTyped(typed, place("day", { system: 1904 }))).toEqual({ value: 44_592 - 1462, asDate: true });
  });

  it("stays a text where there was one, or where the cell asks for texts", () => {
    expect(readTyped("47000", place(null, { former: "47200" }))).toEqual({ value: "47000" });
    expect(readTyped("31/01/2022", place(null, { format: "@" }))).toEqual({ value: "31/01/2022" });
  });

  it.each([
    ["30", 0.3],
    ["12,5 %", 0.125],
    ["0,3", 0.3],
    ["100%", 1],
    ["n. c. %", "n. c. %"],
  ])("%s in a cell of percentages is %p", (typed, value) => {
    expect(readTyped(typed, place(null, { format: "0.0%" }))).toEqual({ value });
    expect(readTyped("30 %", place(null))).toEqual({ value: "30 %" });
  });

  it("gives a number back as it is shown in full", () => {
    const numbers = fc.oneof(
      fc.integer(),
      fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((n) => Number(n.toPrecision(9))),
    );
    fc.assert(
      fc.property(numbers, (value) => {
        fc.pre(!generalText(value).includes("E"));
        expect(readTyped(fullText(value, "General", 1900), place("number")).value).toBe(value + 0);
      }),
    );
  });
});
