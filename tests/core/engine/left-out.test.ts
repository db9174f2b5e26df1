import fc from "fast-check";
import { control, type Control } from "../../../src/core/engine/control";
import { describeFinding } from "../../../src/core/engine/describe";
import { gainOfObstacle } from "../../../src/core/engine/gains";
import { leftOutOf, type LeftOut } from "../../../src/core/engine/left-out";
import { RULES } from "../../../src/core/rules/catalogue";
import { SHEETS } from "../../../src/core/questionnaire/sheets";
import { choices, participants, readGrids } from "../../support/arbitrary-sheets";
import { controlExample, exampleContext, exampleGrid, finish } from "../../support/example-workbook";
import { leftOut } from "../../support/left-out";

const person = (number: number, cells: object) => ({
  id: `P00${number}`,
  lastName: `NOM${"ABCDEFG"[number]}`,
  ...cells,
});
const TWO_FAULTS = { birthDate: "31/02/1988", q3: "peut-être" };
const BAD_DATE = { birthDate: "31/02/1988" };

const codes = (result: Control, findings: readonly number[]): string[] =>
  findings.map((index) => `${describeFinding(result, index).rule.code} ${describeFinding(result, index).cell ?? ""}`);

function checked(result: Control): LeftOut {
  const found = finish(leftOutOf(result));
  expect(found.persons.flatMap(({ rows }) => rows).sort((a, b) => a - b)).toEqual(leftOut(result));
  for (const { reasons } of found.persons) expect(reasons.length).toBeGreaterThan(0);
  return found;
}

describe("people who are left out", () => {
  it("stand one by one, across their rows, with all that keeps them out", () => {
    const result = controlExample({
      participants: [
        person(1, {}),
        person(2, TWO_FAULTS),
        person(3, { q2: null }),
        { ...person(2, {}), birthDate: "31/02/1988", operation: "2021-A1" },
      ],
    });
    const { persons } = checked(result);
    expect(persons.map(({ rows, reasons }) => [rows, codes(result, reasons)])).toEqual([
      [
        [1, 3],
        ["FMT-03 D5", "FMT-16 X5", "FMT-03 D7"],
      ],
      [[2], ["CMP-14 W6"]],
    ]);
  });

  it("are kept out by few things, and correcting one counts those that nothing else keeps out", () => {
    const people = [BAD_DATE, BAD_DATE, TWO_FAULTS, { q2: null }, { ...BAD_DATE, entryDate: 44_593 }];
    const spoiled = people.map((cells, at) => person(at + 1, cells));
    const result = controlExample({ participants: [person(0, {}), ...spoiled] });
    const { obstacles } = checked(result);
    const gains = obstacles.map((obstacle) => [
      codes(result, obstacle.findings.slice(0, 1))[0]?.slice(0, 6),
      obstacle.findings.length,
      finish(gainOfObstacle(result, obstacle)),
    ]);
    // The last one entered the year after: her date put right counts nobody more in this one.
    expect(gains).toEqual([
      ["FMT-03", 4, 2],
      ["CMP-14", 1, 1],
      ["FMT-16", 1, 0],
    ]);
    const right = spoiled.map((cells) => ("birthDate" in cells ? { ...cells, birthDate: 31_000 } : cells));
    const after = controlExample({ participants: [person(0, {}), ...right] });
    expect(after.summary.persons - result.summary.persons).toBe(2);
  });

  it("want several things at once, where none of them alone would count the most of them", () => {
    const people = [TWO_FAULTS, TWO_FAULTS, TWO_FAULTS, BAD_DATE, { q2: null, q3: null }];
    const result = controlExample({ participants: people.map((cells, at) => person(at, cells)) });
    const { together } = checked(result);
    expect(together?.obstacles.map(({ findings }) => codes(result, findings.slice(0, 1))[0]?.slice(0, 6))).toEqual([
      "FMT-03",
      "FMT-16",
    ]);
    // The one who has but the first of the two faults as well.
    expect(finish(gainOfObstacle(result, together!))).toBe(4);
    expect(checked(controlExample({ participants: [person(1, BAD_DATE)] })).together).toBeNull();
  });

  it("are told of a column that is missing, those alone of whom it is asked", () => {
    const employed = { q1: "1c", q1e: null, q1f: null, q1g: null };
    const result = controlExample({ participants: [person(1, employed), person(2, {})], without: ["q1e"] });
    const { persons } = checked(result);
    expect(persons.map(({ rows, reasons }) => [rows, codes(result, reasons)])).toEqual([[[1], ["STR-01 "]]]);
  });

  it("all have their reasons, whatever the cells hold and whatever columns are missing", () => {
    const fields = Object.keys(SHEETS.participants.fields).filter((field) => field !== "lastName");
    fc.assert(
      fc.property(participants, fc.subarray(fields, { maxLength: 12 }), choices, (rows, without, choice) => {
        const context = exampleContext(choice);
        const grid = exampleGrid("participants", rows, { without });
        fc.pre(grid.columns.length > 6);
        checked(finish(control(RULES, readGrids({ participants: grid }, context), context)));
      }),
      { numRuns: 60 },
    );
  });
});
