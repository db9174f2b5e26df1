import { RULES } from "../../../src/core/rules/catalogue";
import { SLICE } from "../../../src/core/work/run";
import type { ControlContext } from "../../../src/core/context/control-context";
import { SHEET_KINDS } from "../../../src/core/questionnaire/sheets";
import type { Column, Table, Tables } from "../../../src/core/reading/table";
import type { SheetRule } from "../../../src/core/rules/rule";
import { exampleContext, exampleTables } from "../../support/example-workbook";

const ROWS = SLICE + 1000;

/** A large workbook, with all that makes the rules look at each row: everyone left, is away, has a contract and a step. */
function largeTables(context: ControlContext): Tables {
  const ids = Array.from({ length: ROWS }, (_, index) => `P${index}`);
  return exampleTables(
    {
      participants: ids.map((id, index) => ({
        id,
        // Letters that change from one name to the next: near names are looked for among those of one day of birth.
        lastName:
          index < 2
            ? "MARTIN"
            : String.fromCharCode(65 + (index % 26), 65 + ((index >> 5) % 26), 65 + ((index >> 10) % 26)).repeat(3),
        birthDate: 25_000 + (index % 6_000),
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
      // A line for each indicator: never a long sheet.
      indicators: ids.slice(0, 60).map(() => ({})),
      funding: ids.map(() => ({})),
    },
    context,
  );
}

/** Counts, list by list, the rows that are looked at between two pauses. */
class Watch {
  private pause = 1;
  private readonly counts = new Map<number, number>();
  private lists = 0;
  most = 0;

  paused(): void {
    this.pause += 1;
    this.counts.clear();
  }

  /** The same list, each reading of it counted once for each row. */
  over<List extends object>(list: List): List {
    const [key, seen] = [(this.lists += 1), new Uint32Array(ROWS + 10)];
    return new Proxy(list, {
      get: (target, name) => {
        const row = typeof name === "string" ? Number(name) : NaN;
        if (row >= 0) this.look(key, seen, row);
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  }

  private look(key: number, seen: Uint32Array, row: number): void {
    if (seen[row] === this.pause) return;
    seen[row] = this.pause;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    this.most = Math.max(this.most, count);
  }
}

/** The same tables, watched; others for each rule, so that none finds what another one worked out before. */
function watched(tables: Tables, watch: Watch): Tables {
  const over = (table: Table): Table => ({
    ...table,
    present: watch.over(table.present),
    columns: new Map(
      [...table.columns].map(([field, column]): [string, Column] => [
        field,
        { ...column, marks: watch.over(column.marks), values: watch.over(column.values) },
      ]),
    ),
  });
  const all = SHEET_KINDS.flatMap((kind) => (tables[kind] ? [[kind, over(tables[kind])]] : []));
  return Object.fromEntries(all) as Tables;
}

const SHEET_RULES = RULES.filter((rule): rule is SheetRule => rule.scope === "sheet");
const context = exampleContext({ plie: "grand-perigueux" });
const tables = largeTables(context);

/** How many rows of one list a check looks at, at most, between two pauses. */
function mostRowsAtOnce(check: SheetRule["check"]): number {
  const watch = new Watch();
  const work = (check(watched(tables, watch), context, () => undefined) ?? [])[Symbol.iterator]();
  while (!work.next().done) watch.paused();
  return watch.most;
}

describe("a rule that goes through a sheet", () => {
  it.each(SHEET_RULES.map((rule) => [rule.code, rule] as const))(
    "%s pauses before it has looked at too many rows",
    (code, rule) => {
      const advice = `${code} goes through a sheet without a pause: yield at each row where row % SLICE is 0`;
      expect(mostRowsAtOnce(rule.check) > SLICE ? advice : "").toBe("");
    },
  );

  it("is seen when it does not", () => {
    expect(
      mostRowsAtOnce(({ participants }) => {
        const { marks } = participants?.columns.get("lastName") as Column;
        for (let row = 0; row < ROWS; row += 1) if (marks[row] === 0) return;
      }),
    ).toBe(ROWS);
  });
});
