import { iscedLevel } from "../../../src/core/domain/isced-level";

describe("iscedLevel", () => {
  it.each([
    [{ q2: "2a" }, "0-2"],
    [{ q2: "2b" }, "0-2"],
    [{ q2: "2c" }, "3-4"],
    [{ q2: "2d" }, "5-8"],
    [{ isced: "3-4" }, "3-4"],
    [{ q2: "2d", isced: "0-2" }, "5-8"],
    [{}, null],
  ] as const)("%j is %s", (answers, expected) => {
    expect(iscedLevel(answers)).toBe(expected);
  });
});
