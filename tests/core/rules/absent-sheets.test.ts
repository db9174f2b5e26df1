import { control } from "../../../src/core/engine/control";
import { SHEET_KINDS, type SheetKind } from "../../../src/core/questionnaire/sheets";
import type { Tables } from "../../../src/core/reading/table";
import { RULES } from "../../../src/core/rules/catalogue";
import type { ControlContext } from "../../../src/core/context/control-context";
import { exampleContext, exampleTables, finish } from "../../support/example-workbook";

const OTHERS = SHEET_KINDS.filter((kind) => kind !== "participants");

/** Every choice of sheets that a workbook may hold: Participants is always there. */
const CHOICES: readonly (readonly SheetKind[])[] = Array.from({ length: 2 ** OTHERS.length }, (_, choice) => [
  "participants",
  ...OTHERS.filter((_kind, place) => choice & (1 << place)),
]);

describe.each([
  ["all columns", []],
  ["no columns for the path nor the exits", ["plieEntryDate", "plieExitType", "exitDate", "suspensionStart", "id"]],
] as const)("with %s", (_, without) => {
  let context: ControlContext;
  let all: Tables;

  // Not while tests are collected: the communes of France take longer to read than the tests of one mutant.
  beforeAll(() => {
    context = exampleContext({ plie: "grand-perigueux", reference: true });
    all = exampleTables(
      {
        without,
        participants: [
          {
            plieExitType: "GP-P01",
            plieExitDate: 44469,
            exitDate: 44469,
            suspensionStart: 44197,
            sixMonthStatus: null,
          },
        ],
        contracts: [{ evidence: null }],
        steps: [{ end: null, evidence: null }],
        indicators: [{ evidence: null }],
        funding: [{}],
      },
      context,
    );
  });

  it.each(CHOICES.map((kinds) => [kinds.join(", "), kinds] as const))(
    "no rule crashes with %s alone",
    (_note, kinds) => {
      const tables = Object.fromEntries(kinds.map((kind) => [kind, all[kind]]));
      expect(finish(control(RULES, tables, context)).incidents).toEqual([]);
    },
  );
});
