import { runRules } from "../../src/core/engine/run-rules";
import { mapSheet } from "../../src/core/reading/headings";
import { isReadable } from "../../src/core/reading/mark";
import { readTable } from "../../src/core/reading/read-table";
import type { SheetGrid } from "../../src/core/reading/sheet-grid";
import type { Table } from "../../src/core/reading/table";
import { RULES } from "../../src/core/rules/catalogue";
import type { CellRule, Details, RowRule, Rule } from "../../src/core/rules/rule";
import { exampleContext, finish } from "../support/example-workbook";
import { median, timed } from "./measure";

const context = exampleContext();
const apart = (rule: Rule): rule is CellRule | RowRule =>
  (rule.scope === "cell" || rule.scope === "row") && rule.sheet === "participants";
const held = RULES.filter(({ programmes }) => programmes.includes(context.programme));
const APART = held.filter(apart);

type Check<Value> = (value: Value, ...more: unknown[]) => Details | null;

/**
 * The floor of the rules that look at a cell or a row apart: what someone would write without an engine, row after row, one object a row, every check
 * on it, and a count by code. The checks are the rules' own: what is measured beside them is what the engine costs.
 */
function bareLoop(table: Table): Map<string, number> {
  const counts = new Map<string, number>();
  const found = ({ code }: Rule): void => void counts.set(code, (counts.get(code) ?? 0) + 1);
  const columns = [...table.columns.values()];
  const rules = APART.filter((rule) => rule.scope === "cell" || rule.fields.every((field) => table.columns.has(field)));
  for (let row = 0; row < table.rowCount; row += 1) {
    const person: Record<string, unknown> = {};
    for (const { field, marks, values } of columns)
      person[field] = isReadable(marks[row] as number) ? values[row] : undefined;
    for (const rule of rules) {
      if (rule.scope === "row") {
        if (rule.fields.length === 0 && !table.present[row]) continue;
        if (rule.fields.some((field) => person[field] === undefined)) continue;
        if ((rule.check as Check<unknown>)(person, context) !== null) found(rule);
      } else
        for (const field of rule.fields) {
          const column = table.columns.get(field);
          if (person[field] === undefined || !column || rule.promised?.(column.heading) === false) continue;
          if ((rule.check as Check<unknown>)(person[field], field, context) !== null) found(rule);
        }
    }
  }
  return counts;
}

export interface RowRulesMeasure {
  readonly rules: number;
  readonly loop: number;
  readonly engine: number;
  /** From cells to columns, which both need. */
  readonly reading: number;
  /** Of the rules of each scope, with the engine. */
  readonly scopes: ReadonlyMap<string, number>;
}

/** Medians in milliseconds. @throws when the loop and the engine do not find exactly as much. */
export function measureRowRules(grid: SheetGrid, rounds: number): RowRulesMeasure {
  const read = (): Table<"participants"> => {
    const mapping = mapSheet(grid, "participants");
    if (!mapping) throw new Error("no headings");
    return finish(readTable(grid, mapping, "participants", 2022));
  };
  const participants = read();
  const engine = (rules: readonly Rule[]) => finish(runRules(rules, { participants }, context)).findings;
  const scopes = [...new Set(held.map(({ scope }) => scope))].filter(
    (scope) => scope !== "figures" && scope !== "summary",
  );
  const found = engine(APART);
  const expected = bareLoop(participants);
  for (const [index, { code }] of APART.entries()) {
    let count = 0;
    for (let place = 0; place < found.length; place += 1) if (found.ruleAt(place) === index) count += 1;
    if (count !== (expected.get(code) ?? 0))
      throw new Error(`${code}: the loop finds ${expected.get(code)}, the engine ${count}`);
  }
  const medianOf = (work: () => unknown): number => median(Array.from({ length: rounds }, () => timed(work)));
  return {
    rules: APART.length,
    loop: medianOf(() => bareLoop(participants)),
    engine: medianOf(() => engine(APART)),
    reading: medianOf(read),
    scopes: new Map(
      scopes.map((scope) => [scope, medianOf(() => engine(held.filter((rule) => rule.scope === scope)))] as const),
    ),
  };
}
