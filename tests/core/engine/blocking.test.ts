import fc from "fast-check";
import { NO_RESULT } from "../../../src/core/domain/cell";
import { GRAVITIES } from "../../../src/core/domain/gravity";
import { control, type Control } from "../../../src/core/engine/control";
import { RULES } from "../../../src/core/rules/catalogue";
import type { RuleExample } from "../../../src/core/rules/rule";
import { SHEETS } from "../../../src/core/questionnaire/sheets";
import { anySheets, choices, participants, readGrids } from "../../support/arbitrary-sheets";
import { controlExample, exampleContext, exampleGrid, finish, textsOf } from "../../support/example-workbook";
import { behindBlocking, leftOut } from "../../support/left-out";

function gravities(example: Partial<RuleExample>): string[] {
  return textsOf(controlExample(example)).map(({ rule, gravity }) => `${rule.code} ${gravity}`);
}

function expectTheSame(result: Control): void {
  expect(behindBlocking(result)).toEqual(leftOut(result));
}

describe("the gravity of a finding says its effect", () => {
  it.each<[string, Partial<RuleExample>, string]>([
    ["a date of birth that does not exist", { participants: [{ birthDate: "31/02/1988" }] }, "FMT-03 bloquant"],
    ["an entry out of all limits", { participants: [{ entryDate: "01/02/2921" }] }, "FMT-06 bloquant"],
    ["an answer that is none of the list", { participants: [{ q3: "peut-être" }] }, "FMT-16 bloquant"],
    ["an option that the question does not have", { participants: [{ q3: "NSP" }] }, "FMT-17 bloquant"],
    ["two answers", { participants: [{ q2: "2b, 2c" }] }, "FMT-18 bloquant"],
    ["months that are none", { participants: [{ q1g: -1 }] }, "FMT-19 bloquant"],
    ["a duration that cannot be read", { participants: [{ q1g: "01/03/2019" }] }, "FMT-20 bloquant"],
    ["a formula without a saved result", { participants: [{ birthDate: NO_RESULT }] }, "STR-09 bloquant"],
    ["a column that does not exist", { without: ["q3"] }, "STR-01 bloquant"],
  ])("blocks: %s", (_, example, line) => {
    expect(gravities(example)).toContain(line);
    expect(controlExample(example).summary.complete).toBe(0);
  });

  it.each<[string, Partial<RuleExample>, string]>([
    [
      "a date that nobody needs to count the person",
      { participants: [{ plieEntryDate: "31/02/2021" }] },
      "FMT-03 erreur",
    ],
    ["a formula that nobody needs to count the person", { participants: [{ qpv: NO_RESULT }] }, "STR-09 erreur"],
    ["a date of a contract", { contracts: [{ start: "31/02/2021" }] }, "FMT-03 erreur"],
    ["a date of a step", { steps: [{ start: "31/02/2021" }] }, "FMT-03 erreur"],
    ["an answer that is not asked", { participants: [{ qpv: "peut-être" }] }, "FMT-16 erreur"],
    [
      "an answer that is not asked of who has a job",
      { participants: [{ q1: "1c", q1e: "peut-être", q1f: null, q1g: null }] },
      "FMT-16 erreur",
    ],
    [
      "an answer that another column gives",
      { programme: "fse-plus-2021-2027", participants: [{ q2: "2e", isced: "3-4" }] },
      "FMT-16 erreur",
    ],
    ["the column of an address", { without: ["address"] }, "STR-01 erreur"],
    [
      "a column that is asked of nobody there",
      { participants: [{ q1: "1c", q1e: null, q1f: null, q1g: null }], without: ["q1e"] },
      "STR-01 erreur",
    ],
  ])("does not block: %s", (_, example, line) => {
    expect(gravities(example)).toContain(line);
    expect(controlExample(example).summary.complete).toBe(1);
  });

  it("leaves out for want of a column only those of whom it is asked", () => {
    const employed = { q1: "1c", q1e: null, q1f: null, q1g: null };
    const result = controlExample({ participants: [employed, { id: "P002", lastName: "DURAND" }], without: ["q1e"] });
    expect([...result.complete].filter(Boolean)).toHaveLength(1);
    expectTheSame(result);
  });

  it("counts each gravity as it is printed", () => {
    const result = controlExample({
      participants: [{ q3: "peut-être" }, { id: "P002", lastName: "DURAND", qpv: "?!" }],
    });
    const printed = textsOf(result).map(({ gravity }) => gravity);
    for (const gravity of GRAVITIES)
      expect(result.byGravity[gravity]).toBe(printed.filter((one) => one === gravity).length);
  });
});

describe("the people behind « Bloquant » are those who are left out", () => {
  it("whatever the cells hold", () => {
    fc.assert(
      fc.property(anySheets, choices, (grids, choice) => {
        const context = exampleContext(choice);
        expectTheSame(finish(control(RULES, readGrids(grids, context), context)));
      }),
      { numRuns: 150 },
    );
  });

  it("whatever columns are missing", () => {
    const fields = Object.keys(SHEETS.participants.fields).filter((field) => field !== "lastName");
    fc.assert(
      fc.property(participants, fc.subarray(fields, { maxLength: 12 }), choices, (rows, without, choice) => {
        const context = exampleContext(choice);
        const grid = exampleGrid("participants", rows, { without });
        fc.pre(grid.columns.length > 6);
        expectTheSame(finish(control(RULES, readGrids({ participants: grid }, context), context)));
      }),
      { numRuns: 150 },
    );
  });

  it("in every example of every rule", () => {
    for (const rule of RULES)
      for (const example of [...rule.examples.conforming, ...rule.examples.faulty])
        expectTheSame(controlExample(example));
  });
});
