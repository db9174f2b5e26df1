import { EXIT_RULES } from "../../../../src/core/rules/exits";
import { dateCell } from "../../../../src/core/rules/example-day";
import type { ExampleCells } from "../../../../src/core/rules/rule";
import { findingLines } from "../../../support/example-workbook";

const full: ExampleCells = {
  contractType: "CDD",
  start: dateCell("01/03/2021"),
  end: dateCell("30/06/2021"),
  workingTime: "Plein",
};

function codes(...contracts: readonly ExampleCells[]): string[] {
  return findingLines({ contracts }, EXIT_RULES);
}

describe("overlapping contracts", () => {
  it("are told on the one that begins later, with the longest before it", () => {
    const long = { ...full, start: dateCell("01/01/2021"), end: dateCell("31/12/2021"), employer: "UN" };
    const short = { ...full, start: dateCell("01/02/2021"), end: dateCell("28/02/2021"), employer: "DEUX" };
    expect(codes(long, short, full).map((line) => line.slice(0, 6))).toEqual(["CTR-02", "CTR-02"]);
  });

  it("are told from the first shared day", () => {
    expect(codes(full, { ...full, start: dateCell("30/06/2021"), end: dateCell("31/08/2021") })).toHaveLength(1);
    expect(codes(full, { ...full, start: dateCell("01/07/2021"), end: dateCell("31/08/2021") })).toEqual([]);
  });

  it.each([
    ["contractType", "Formation qualifiante"],
    ["workingTime", "Réduit"],
    ["workingTime", null],
  ])("are usual when %s is %s", (field, value) => {
    expect(codes(full, { ...full, start: dateCell("15/03/2021"), [field]: value })).toEqual([]);
  });

  it("are none between two persons", () => {
    const two = [{ id: "P001" }, { id: "P002", lastName: "DURAND", firstName: "LÉO" }];
    expect(findingLines({ participants: two, contracts: [full, { ...full, id: "P002" }] }, EXIT_RULES)).toEqual([]);
  });
});

describe("impossible hours", () => {
  it.each([
    [80, []],
    [80.5, ["CTR-03"]],
    [0, ["CTR-03"]],
  ])("%d hours a week", (weeklyHours, expected) => {
    expect(codes({ ...full, weeklyHours }).map((line) => line.slice(0, 6))).toEqual(expected);
  });

  it.each([
    ["01/03/2021", "01/03/2021", 24, []],
    ["01/03/2021", "01/03/2021", 25, ["CTR-04"]],
    ["01/03/2021", "14/03/2021", 160, []],
    ["01/03/2021", "14/03/2021", 161, ["CTR-04"]],
    ["01/03/2021", "14/03/2021", -1, ["CTR-04"]],
  ])("between %s and %s, %d hours in all", (start, end, workedHours, expected) => {
    expect(
      codes({ ...full, start: dateCell(start), end: dateCell(end), workedHours }).map((line) => line.slice(0, 6)),
    ).toEqual(expected);
  });
});
