import fc from "fast-check";
import { control, type Control } from "../../../src/core/engine/control";
import { RULES } from "../../../src/core/rules/catalogue";
import type { ControlContext } from "../../../src/core/context/control-context";
import type { Table } from "../../../src/core/reading/table";
import type { SheetRule } from "../../../src/core/rules/rule";
import { choices, participants, readGrid } from "../../support/arbitrary-sheets";
import { exampleContext, exampleGrid, exampleTables, finish } from "../../support/example-workbook";

const DECLARING = RULES.filter((rule): rule is SheetRule => rule.scope === "sheet" && rule.reads !== undefined);

/** The table with nothing left but the columns that a rule says it reads. */
function bare(table: Table<"participants">, { reads = [] }: SheetRule): Table<"participants"> {
  const columns = new Map([...table.columns].filter(([field]) => reads.some((read) => read === field)));
  const grid = { ...table.grid, columns: [], hiddenRows: [], merges: null };
  return { ...table, grid, columns, present: new Uint8Array(table.rowCount), presentCount: 0 };
}

function found(rule: SheetRule, table: Table<"participants">, context: ControlContext): unknown[] {
  const { findings }: Control = finish(control([rule], { participants: table }, context));
  return Array.from({ length: findings.length }, (_, index) => findings.at(index)).map(({ row, field, details }) => ({
    row,
    field,
    details,
  }));
}

describe.each(DECLARING.map((rule) => [rule.code, rule] as const))(
  "%s reads nothing but what it declares",
  (_, rule) => {
    it("in its examples", () => {
      for (const example of [...rule.examples.conforming, ...rule.examples.faulty]) {
        const context = exampleContext(example);
        const table = exampleTables(example, context).participants as Table<"participants">;
        expect(found(rule, bare(table, rule), context)).toEqual(found(rule, table, context));
      }
    });

    it("whatever the cells hold", () => {
      fc.assert(
        fc.property(participants, choices, (rows, choice) => {
          const context = exampleContext(choice);
          const table = readGrid(exampleGrid("participants", rows), "participants", context);
          expect(found(rule, bare(table, rule), context)).toEqual(found(rule, table, context));
        }),
        { numRuns: 40 },
      );
    });
  },
);
