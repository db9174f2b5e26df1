import { Entry } from "../../src/taskpane/grid/typing/entry";

describe("a line typed with Tab", () => {
  it("goes on with Tab over cells that stay empty, and ends below where it began", () => {
    const entry = new Entry();
    expect(entry.goesOn({ row: 4, column: 1 })).toBe(false);
    entry.begin({ row: 4, column: 1 });
    entry.begin({ row: 4, column: 3 });
    expect(entry.goesOn({ row: 4, column: 5 })).toBe(true);
    expect(entry.goesOn({ row: 5, column: 5 })).toBe(false);
    expect(entry.end({ row: 4, column: 6 })).toBe(1);
    expect(entry.end({ row: 4, column: 6 })).toBeNull();
  });

  it("is over once somebody goes elsewhere", () => {
    const entry = new Entry();
    entry.begin({ row: 4, column: 1 });
    entry.leave();
    expect(entry.goesOn({ row: 4, column: 2 })).toBe(false);
  });
});
