import { RULES } from "../../../src/core/rules/catalogue";
import type { SheetRule } from "../../../src/core/rules/rule";
import { exampleContext, exampleTables } from "../../support/example-workbook";

const ROWS = 60;

const NAMES = Array.from({ length: ROWS }, (_, index) => `${"ABCDEFGH"[index >> 3]}${"ABCDEFGH"[index & 7]}`);

/** A workbook of many rows, with all that makes the rules look at each of them; the first two are of one person. */
function tables() {
  const ids = Array.from({ length: ROWS }, (_, index) => `P${index}`);
  const context = exampleContext({ plie: "grand-perigueux" });
  return {
    context,
    tables: exampleTables(
      {
        participants: ids.map((id, index) => ({
          id,
          lastName: index < 2 ? "MARTIN" : (NAMES[index] ?? null),
          plieExitType: "GP-P01",
          plieExitDate: null,
          exitDate: null,
          exitTypedDate: null,
          exitStatus: null,
          sixMonthStatus: null,
          suspensionStart: null,
        })),
        contracts: ids.map((id) => ({ id })),
        steps: ids.map((id) => ({ id, end: null })),
        funding: ids.map(() => ({})),
      },
      context,
    ),
  };
}

/**
 * How many times each rule goes over the rows of a sheet, its persons or its groups: it pauses once at the start of each. COH-22 pauses once more: the
 * names, all of the same day of birth, have more than 512 letters.
 */
const PASSES: Readonly<Record<string, number>> = {
  ...{
    "COH-20": 2,
    "COH-21": 2,
    "COH-22": 2,
    "COH-23": 4,
    "COH-24": 1,
    "DAT-11": 1,
    "DAT-15": 1,
    "DAT-19": 6,
    "SOR-14": 6,
  },
  ...Object.fromEntries(["01", "02", "03", "04", "05", "06", "07", "08", "09"].map((code) => [`SOR-${code}`, 3])),
  ...Object.fromEntries(["10", "11", "12", "13", "15", "16"].map((code) => [`SOR-${code}`, 3])),
  ...{ "CTR-02": 3, "CTR-05": 2, "CTR-06": 3, "FIN-06": 1, "STR-07": 5 },
};

const SHEET_RULES = RULES.filter((rule): rule is SheetRule => rule.scope === "sheet");

describe("a rule that goes through a sheet", () => {
  it.each(SHEET_RULES.map((rule) => [rule.code, rule] as const))(
    "%s pauses at its first row, not at every row",
    (_, rule) => {
      const example = tables();
      const work = rule.check(example.tables, example.context, () => undefined);
      expect(work ? [...work].length : 0).toBe(PASSES[rule.code] ?? 0);
    },
  );
});
