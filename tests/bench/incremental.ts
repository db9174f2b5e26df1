import { control, type Control } from "../../src/core/engine/control";
import { recontrol } from "../../src/core/engine/recontrol";
import { mapSheet } from "../../src/core/reading/headings";
import { patchTable } from "../../src/core/reading/patch-table";
import { readTable } from "../../src/core/reading/read-table";
import { rowsOf, type SheetGrid } from "../../src/core/reading/sheet-grid";
import type { Table } from "../../src/core/reading/table";
import { RULES } from "../../src/core/rules/catalogue";
import { fieldOf } from "../../src/core/questionnaire/sheets";
import { exampleContext, finish } from "../support/example-workbook";
import { median, timed } from "./measure";

const context = exampleContext({ plie: "agenais" });
const PIVOT_YEAR = 2022;

function whole(grid: SheetGrid): Control {
  const mapping = mapSheet(grid, "participants");
  if (!mapping) throw new Error("no headings");
  const table = finish(readTable(grid, mapping, "participants", PIVOT_YEAR));
  return finish(control(RULES, { participants: table }, context));
}

/** Where the time of a control after a change goes, in milliseconds. */
export interface ChangeParts {
  /** The changed row, from its cells to the columns. */
  readonly reading: number;
  readonly rules: number;
  /** What is kept of what the rules had found, who is counted, the figures, and the rules that speak of them. */
  readonly conclusion: number;
}

/** The control after one row of the sheet changed. */
function changed(
  before: Control,
  grid: SheetGrid,
  row: number,
): { readonly control: Control; readonly parts: ChangeParts } {
  const began = performance.now();
  const table = before.tables.participants as Table<"participants">;
  const patched = finish(patchTable(table, rowsOf(grid, row, row), PIVOT_YEAR));
  if (!patched) throw new Error("the row cannot be read alone");
  const read = performance.now();
  const work = recontrol(before, { participants: patched.table }, new Map([["participants", patched.changed]]));
  let concluding = read;
  for (;;) {
    const next = work.next();
    const now = performance.now();
    if (next.done) {
      const parts = { reading: read - began, rules: concluding - read, conclusion: now - concluding };
      return { control: next.value, parts };
    }
    if (next.value.rule < next.value.rules) concluding = now;
  }
}

/** The sheet with another value in one column of one row. */
function withValue(grid: SheetGrid, field: string, row: number, value: string): SheetGrid {
  const { heading } = fieldOf("participants", field);
  const columns = grid.columns.map((cells) =>
    cells[0] === heading ? cells.map((cell, place) => (place === row ? value : cell)) : cells,
  );
  return { ...grid, columns };
}

export interface IncrementalMeasure {
  readonly whole: number;
  /** An answer that no rule compares from row to row, one after another as a person types. */
  readonly answer: number;
  readonly parts: ChangeParts;
  /** A name: duplicates are looked for again in the whole sheet. */
  readonly name: number;
}

/** Medians in milliseconds, reading from the host apart. @throws when a control of the changed row does not find exactly as much as a whole one. */
export function measureIncremental(grid: SheetGrid, rounds: number): IncrementalMeasure {
  const row = Math.floor(grid.rowCount / 2);
  const before = whole(grid);
  const edits = { answer: withValue(grid, "q3", row, "peut-être"), name: withValue(grid, "lastName", row, "Dupont") };
  for (const edited of Object.values(edits)) {
    const [expected, actual] = [whole(edited), changed(before, edited, row).control];
    if (expected.findings.length !== actual.findings.length || expected.summary.complete !== actual.summary.complete)
      throw new Error("the two controls do not agree");
  }
  const times = (work: () => unknown, count: number): number[] => Array.from({ length: count }, () => timed(work));
  const parts: ChangeParts[] = [];
  const answers = times(() => parts.push(changed(before, edits.answer, row).parts), rounds * TYPED);
  const part = (key: keyof ChangeParts): number => median(parts.map((times) => times[key]));
  return {
    whole: median(times(() => whole(grid), rounds)),
    answer: median(answers),
    parts: { reading: part("reading"), rules: part("rules"), conclusion: part("conclusion") },
    name: median(times(() => changed(before, edits.name, row), rounds)),
  };
}

/** Answers typed for each whole control: they cost so little that a pause of memory would be all that a few of them show. */
const TYPED = 5;
