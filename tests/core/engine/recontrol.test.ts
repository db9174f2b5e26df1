import fc from "fast-check";
import type { CellValue } from "../../../src/core/domain/cell";
import { yearOf } from "../../../src/core/domain/day";
import { control, type Control } from "../../../src/core/engine/control";
import { recontrol } from "../../../src/core/engine/recontrol";
import { SHEET_KINDS, type SheetKind } from "../../../src/core/questionnaire/sheets";
import { patchTable } from "../../../src/core/reading/patch-table";
import { rowsOf, type SheetGrid } from "../../../src/core/reading/sheet-grid";
import type { Table, Tables } from "../../../src/core/reading/table";
import { RULES } from "../../../src/core/rules/catalogue";
import type { ControlContext } from "../../../src/core/context/control-context";
import { anyCell, anySheets, choices, readGrid } from "../../support/arbitrary-sheets";
import { exampleContext, finish } from "../../support/example-workbook";

interface Edit {
  readonly kind: SheetKind;
  /** From 0 in the table. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

function edited(grid: SheetGrid, row: number, column: number, value: CellValue): SheetGrid {
  const columns = grid.columns.map((cells, index) =>
    index === column ? cells.map((cell, place) => (place === row - grid.firstRow ? value : cell)) : cells,
  );
  return { ...grid, columns };
}

/** Everything a control says, findings as a person reads them. */
function told(result: Control) {
  const { findings, complete, summary, byGravity, incidents } = result;
  const lines = [...findings.sorted()].map((index) => findings.at(index));
  return { lines, complete: [...complete], summary, byGravity, incidents };
}

/** Everything that was read, apart from the grid. */
function read({ firstRow, rowCount, present, presentCount, aside, columns }: Table) {
  return { firstRow, rowCount, present, presentCount, aside: [...aside], columns: [...columns.values()] };
}

/** Controls again after edits: rows read again where they can be, the whole sheet elsewhere. */
function after(previous: Control, edits: readonly Edit[]): { readonly result: Control; readonly patched: boolean } {
  const { context } = previous;
  const tables: { [Kind in SheetKind]?: Table } = { ...previous.tables } as { [Kind in SheetKind]?: Table };
  const changed = new Map<SheetKind, Set<number>>();
  for (const { kind, row, column, value } of edits) {
    const table = tables[kind];
    if (!table) continue;
    const sheetRow = table.firstRow + (row % table.rowCount);
    const grid = edited(table.grid, sheetRow, column % table.grid.columns.length, value);
    const patched = finish(patchTable(table, rowsOf(grid, sheetRow, sheetRow), yearOf(context.controlDay)));
    const whole = readGrid(grid, kind, context);
    if (!patched)
      return { result: finish(control(RULES, { ...tables, [kind]: whole } as Tables, context)), patched: false };
    expect(read(patched.table)).toEqual(read(whole));
    tables[kind] = patched.table;
    changed.set(kind, new Set([...(changed.get(kind) ?? []), ...patched.changed]));
  }
  return { result: finish(recontrol(previous, tables as Tables, changed)), patched: true };
}

describe("a control of the changed rows", () => {
  it("finds what a whole control finds, edit after edit", () => {
    const edit = fc.record({
      kind: fc.constantFrom(...SHEET_KINDS),
      row: fc.nat(7),
      column: fc.nat(80),
      value: anyCell,
    });
    const steps = fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    let patchedSteps = 0;
    fc.assert(
      fc.property(anySheets, choices, steps, (grids, choice, edits) => {
        const context = exampleContext(choice);
        const tables = Object.fromEntries(
          SHEET_KINDS.flatMap((kind) => (grids[kind] ? [[kind, readGrid(grids[kind], kind, context)]] : [])),
        ) as Tables;
        let current = finish(control(RULES, tables, context));
        for (const step of edits) {
          const { result, patched } = after(current, step);
          expect(told(result)).toEqual(told(wholeControl(result.tables, context)));
          if (patched) patchedSteps += 1;
          current = result;
        }
      }),
      { numRuns: 60 },
    );
    expect(patchedSteps).toBeGreaterThan(60);
  });
});

/** The tables read and controlled from their cells, with nothing kept from before. */
function wholeControl(tables: Tables, context: ControlContext): Control {
  const fresh = Object.fromEntries(
    SHEET_KINDS.flatMap((kind) => (tables[kind] ? [[kind, readGrid(tables[kind].grid, kind, context)]] : [])),
  ) as Tables;
  return finish(control(RULES, fresh, context));
}
