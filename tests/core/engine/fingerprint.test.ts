import fc from "fast-check";
import type { CellValue } from "../../../src/core/domain/cell";
import { control, type Control } from "../../../src/core/engine/control";
import { describeFinding } from "../../../src/core/engine/describe";
import { fingerprint, formerFingerprint } from "../../../src/core/engine/fingerprint";
import { ALL_KINDS } from "../../../src/core/questionnaire/sheets";
import type { SheetGrid } from "../../../src/core/reading/sheet-grid";
import type { Table } from "../../../src/core/reading/table";
import { dateCell } from "../../../src/core/rules/example-day";
import { RULES } from "../../../src/core/rules/catalogue";
import { CDI, CDI_EXIT, PLIE } from "../../../src/core/rules/exits/example-exits";
import type { ControlContext } from "../../../src/core/context/control-context";
import type { ExampleCells, RuleExample } from "../../../src/core/rules/rule";
import { anySheets, choices, readGrids, type Grids } from "../../support/arbitrary-sheets";
import {
  controlExample,
  exampleContext,
  exampleTables,
  finish,
  withTypedProtocol,
} from "../../support/example-workbook";

const SALT = "0123456789abcdef0123456789abcdef";

/** In examples: two rows of title, then the headings. */
const FIRST_ROW = 3;

function controlOf(grids: Grids, context: ControlContext): Control {
  const tables = readGrids(grids, context);
  return finish(control(RULES, tables, withTypedProtocol(context, tables)));
}

function gridsOf(example: Partial<RuleExample>, context: ControlContext): Grids {
  const tables = exampleTables(example, context);
  return Object.fromEntries(ALL_KINDS.flatMap((kind) => (tables[kind] ? [[kind, tables[kind].grid]] : [])));
}

/** An empty row inserted before this row of every sheet. */
function withRowInserted(grids: Grids, before: number): Grids {
  const moved = (row: number): number => (row >= before ? row + 1 : row);
  const inserted = (grid: SheetGrid): SheetGrid => ({
    ...grid,
    rowCount: grid.rowCount + 1,
    columns: grid.columns.map((cells) => [...cells.slice(0, before), null, ...cells.slice(before)]),
    hiddenRows: grid.hiddenRows.map(moved),
    merges: (grid.merges ?? []).map((area) => ({
      ...area,
      firstRow: moved(area.firstRow),
      lastRow: moved(area.lastRow),
    })),
  });
  return Object.fromEntries(Object.entries(grids).map(([kind, grid]) => [kind, inserted(grid)]));
}

const oneMonthLater = (context: ControlContext): ControlContext => ({
  ...context,
  controlDay: context.controlDay + 31,
});

interface Marked {
  readonly code: string;
  /** Where it is and what rule speaks, whatever it says. */
  readonly place: string;
  readonly message: string;
  readonly mark: string;
}

function markedFindings(result: Control): Marked[] {
  return Array.from({ length: result.findings.length }, (_, index) => {
    const { rule, table, row, column, field } = result.findings.at(index);
    const code = result.rules[rule]?.code ?? "";
    const { message } = describeFinding(result, index);
    return { code, place: [code, table, row, column, field].join(), message, mark: fingerprint(result, index, SALT) };
  });
}

const marksOf = (result: Control): string[] =>
  markedFindings(result)
    .map(({ code, mark }) => `${code} ${mark}`)
    .sort();

/** The same workbook with another value in the cell that a finding points at, the findings left as they are. */
function withOtherValue(result: Control, index: number): Control | null {
  const { table: place, row, column } = result.findings.at(index);
  if (row === null || column === null) return null;
  const list = result.list.map((table, position): Table => {
    if (position !== place) return table;
    const columns = table.grid.columns.map((cells, at): readonly CellValue[] =>
      at === column ? cells.map((cell, line) => (line === table.firstRow + row ? "autre chose" : cell)) : cells,
    );
    return { ...table, grid: { ...table.grid, columns } };
  });
  return { ...result, list };
}

describe.each(RULES.map((rule) => [rule.code, rule] as const))("the fingerprint of a finding of %s", (code, rule) => {
  const examples = rule.examples.faulty.map((example) => {
    const context = exampleContext(example);
    const grids = gridsOf(example, context);
    return { context, grids, result: controlOf(grids, context) };
  });

  it("is the same after a row is inserted above", () => {
    for (const { grids, context, result } of examples) {
      const marks = marksOf(result);
      expect(marks.join()).toContain(code);
      for (const before of [FIRST_ROW, 0])
        expect(marksOf(controlOf(withRowInserted(grids, before), context))).toEqual(marks);
    }
  });

  it("is the same one month later, where the finding is still there", () => {
    for (const { grids, context, result } of examples) {
      const marks = new Map(markedFindings(result).map(({ place, mark }) => [place, mark]));
      const later = markedFindings(controlOf(grids, oneMonthLater(context)));
      for (const { place, mark } of later) expect([place, mark]).toEqual([place, marks.get(place) ?? mark]);
    }
  });

  it("is another one when the value of the cell changes", () => {
    for (const { result } of examples) {
      for (let index = 0; index < result.findings.length; index += 1) {
        const changed = withOtherValue(result, index);
        if (changed) expect(fingerprint(changed, index, SALT)).not.toBe(fingerprint(result, index, SALT));
      }
    }
  });

  it("leaves out no detail that does not exist", () => {
    const details = new Set(
      examples.flatMap(({ result: { findings } }) =>
        Array.from({ length: findings.length }, (_, index) => Object.keys(findings.at(index).details)).flat(),
      ),
    );
    for (const name of rule.passing ?? []) expect(details).toContain(name);
  });
});

describe("whatever the cells hold, the fingerprint of a finding", () => {
  it("is the same after a row is inserted above", () => {
    fc.assert(
      fc.property(anySheets, choices, (grids, choice) => {
        const context = exampleContext(choice);
        expect(marksOf(controlOf(withRowInserted(grids, FIRST_ROW), context))).toEqual(
          marksOf(controlOf(grids, context)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("cannot be computed from the row without the salt of the workbook", () => {
    const anySalt = fc.stringMatching(/^[0-9a-f]{32}$/);
    fc.assert(
      fc.property(anySheets, choices, anySalt, anySalt, (grids, choice, salt, other) => {
        fc.pre(salt !== other);
        const result = controlOf(grids, exampleContext(choice));
        const indices = Array.from({ length: result.findings.length }, (_, index) => index);
        const kept = new Set(indices.map((index) => fingerprint(result, index, salt)));
        for (const mark of kept) expect(mark).toMatch(/^[0-9a-f]{32}$/);
        for (const index of indices) {
          for (const tried of [fingerprint(result, index, other), fingerprint(result, index, "")])
            expect(kept.has(tried)).toBe(false);
          expect(kept.has(formerFingerprint(result, index))).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("is the same one month later, where the finding is still there", () => {
    fc.assert(
      fc.property(anySheets, choices, (grids, choice) => {
        const context = exampleContext(choice);
        // Several things may be said of one place: of each operation of a column, for one.
        const now = new Map<string, string[]>();
        for (const { place, mark } of markedFindings(controlOf(grids, context)))
          now.set(place, [...(now.get(place) ?? []), mark]);
        for (const { place, mark, message } of markedFindings(controlOf(grids, oneMonthLater(context))))
          expect([place, message, now.get(place) ?? [mark]]).toEqual([place, message, expect.arrayContaining([mark])]);
      }),
      { numRuns: 60 },
    );
  });

  it("tells apart what is said at one place in other words", () => {
    fc.assert(
      fc.property(anySheets, choices, (grids, choice) => {
        const said = new Map<string, string>();
        for (const { place, mark, message } of markedFindings(controlOf(grids, exampleContext(choice)))) {
          const key = `${place} ${mark}`;
          expect(said.get(key) ?? message).toBe(message);
          said.set(key, message);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** The fingerprints of the findings of one rule among these people. */
function marksAmong(code: string, participants: readonly ExampleCells[], more: Partial<RuleExample> = {}): string[] {
  return markedFindings(controlExample({ participants, ...more }))
    .filter((finding) => finding.code === code)
    .map(({ mark }) => mark);
}

it("two merges of one row are two things", () => {
  const context = exampleContext();
  const grids = gridsOf({ merged: [0] }, context);
  const participants = grids.participants as SheetGrid;
  const [first] = participants.merges ?? [];
  const merges = first ? [first, { ...first, firstColumn: 6, lastColumn: 7 }] : [];
  const result = controlOf({ participants: { ...participants, merges } }, context);
  const indices = [...result.findings.sorted()].filter(
    (index) => describeFinding(result, index).rule.code === "STR-04",
  );
  expect(new Set(indices.map((index) => fingerprint(result, index, SALT))).size).toBe(2);
  for (const index of indices) {
    const changed = withOtherValue(result, index) as Control;
    expect(fingerprint(changed, index, SALT)).not.toBe(fingerprint(result, index, SALT));
  }
});

it("what is said of two rows is told by both: another double is another thing", () => {
  const near = { id: "P002", lastName: "MARTINS" };
  const [known] = marksAmong("COH-22", [{}, near]);
  expect(marksAmong("COH-22", [{ id: "P009", lastName: "DURAND" }, {}, near])[0]).toBe(known);
  expect(marksAmong("COH-22", [{}, { id: "P003", lastName: "MARTINE" }])[0]).not.toBe(known);
});

it("another datum that is missing is another thing", () => {
  const lacking = (cells: ExampleCells): string[] =>
    marksAmong("SOR-04", [CDI_EXIT], { plie: PLIE, contracts: [{ ...CDI, ...cells }] });
  const [time] = lacking({ workingTime: null });
  expect(time).toBeDefined();
  expect(lacking({ workingTime: null })).toEqual([time]);
  expect(lacking({ start: null })).not.toEqual([time]);
});

it("a suspension that began on another day is another thing", () => {
  const running = (start: string): string[] =>
    marksAmong(
      "SOR-16",
      [{ plieExitType: "GP-S02", suspensionStart: dateCell(start), suspensionEnd: null, plieExitDate: null }],
      { plie: PLIE },
    );
  expect(running("01/06/2021")).toHaveLength(1);
  expect(running("02/06/2021")).not.toEqual(running("01/06/2021"));
});

it("more hidden rows are another thing", () => {
  const people = [{}, { id: "P002", lastName: "DURAND" }, { id: "P003", lastName: "PETIT" }];
  const [one] = marksAmong("STR-05", people, { hidden: [1] });
  expect(marksAmong("STR-05", people, { hidden: [1, 2] })).not.toContain(one);
});
