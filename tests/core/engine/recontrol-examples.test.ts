import { control, type Control } from "../../../src/core/engine/control";
import { recontrol } from "../../../src/core/engine/recontrol";
import { participantRule } from "../../../src/core/rules/define-rule";
import { SHEET_KINDS, type SheetKind } from "../../../src/core/questionnaire/sheets";
import { sameHabits } from "../../../src/core/reading/column-habits";
import type { SheetGrid } from "../../../src/core/reading/sheet-grid";
import type { Table, Tables } from "../../../src/core/reading/table";
import { RULES } from "../../../src/core/rules/catalogue";
import type { Rule, RuleExample } from "../../../src/core/rules/rule";
import { readGrid } from "../../support/arbitrary-sheets";
import { exampleContext, exampleTables, finish } from "../../support/example-workbook";

/** The sheet before its last row was typed: only its first cell is there. */
function beforeLastRow(grid: SheetGrid): SheetGrid {
  const columns = grid.columns.map((cells, index) => (index === 0 ? cells : [...cells.slice(0, -1), null]));
  return { ...grid, columns };
}

const lines = ({ findings }: Control) => [...findings.sorted()].map((index) => findings.at(index));

/** The row typed; every row where it changes how its column is read, since the sheet is then read again whole. */
function changedRows(before: Table, { columns, rowCount }: Table): Set<number> {
  const asBefore = [...columns].every(([field, { habits }]) =>
    sameHabits(before.columns.get(field)?.habits ?? habits, habits),
  );
  return new Set(asBefore ? [rowCount - 1] : Array.from({ length: rowCount }, (_, row) => row));
}

/** Types the last row of each sheet of an example, one sheet after the other, with a control of that row after each. */
function typedRowByRow(
  example: RuleExample,
  rules: readonly Rule[],
): { readonly typed: Control; readonly whole: Control } {
  const context = exampleContext(example);
  const tables = exampleTables(example, context);
  const before: { [Kind in SheetKind]?: Table } = {};
  for (const kind of SHEET_KINDS) {
    const table = tables[kind];
    if (table) before[kind] = readGrid(beforeLastRow(table.grid), kind, context);
  }
  let typed = finish(control(rules, before as Tables, context));
  for (const kind of SHEET_KINDS) {
    const table = tables[kind];
    if (!table) continue;
    const changed = new Map([[kind, changedRows(before[kind] as Table, table)]]);
    typed = finish(recontrol(typed, { ...typed.tables, [kind]: table }, changed));
  }
  return { typed, whole: finish(control(rules, tables, context)) };
}

describe("typing the row of an example gives what a whole control gives", () => {
  it.each(RULES.map((rule) => [rule.code, rule] as const))("%s", (_code, { examples }) => {
    for (const example of [...examples.conforming, ...examples.faulty]) {
      const { typed, whole } = typedRowByRow(example, RULES);
      expect(lines(typed)).toEqual(lines(whole));
      expect([typed.complete, typed.summary, typed.byGravity]).toEqual([
        whole.complete,
        whole.summary,
        whole.byGravity,
      ]);
    }
  });
});

it("controls everything again where a rule crashed, before or now", () => {
  const crashing = participantRule({
    code: "TST-01",
    name: "qui-plante",
    gravity: "erreur",
    source: { choice: "un défaut de règle" },
    summary: "Une règle qui plante.",
    fields: ["lastName"],
    at: "lastName",
    check: ({ lastName }) => {
      if (lastName === "CRASH") throw new Error("crash");
      return {};
    },
    message: () => "",
    remedy: "",
    examples: { conforming: [], faulty: [] },
  });
  for (const names of [
    ["MARTIN", "CRASH", "PETIT"],
    ["CRASH", "PETIT", "MARTIN"],
  ]) {
    const participants = names.map((lastName, row) => ({ lastName, id: `P${row}` }));
    const { typed, whole } = typedRowByRow({ note: "", participants }, [crashing]);
    expect(lines(typed)).toEqual(lines(whole));
    expect(typed.incidents).toEqual(whole.incidents);
    expect(typed.incidents).toHaveLength(1);
  }
});
