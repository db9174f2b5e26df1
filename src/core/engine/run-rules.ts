import { ALL_KINDS, type SheetKind } from "../questionnaire/sheets";
import { isReadable } from "../reading/mark";
import type { Column, Table, Tables } from "../reading/table";
import type { ControlContext } from "../context/control-context";
import type { CellRule, Details, ReadingRule, Report, RequirementRule, RowRule, Rule, SheetRule } from "../rules/rule";
import { FindingList } from "./findings";
import {
  conditionsOf,
  filledIn,
  holds,
  wantedColumns,
  type Condition,
  type WantedColumn,
} from "../reading/requirements";

/** A rule that crashed: kept apart from the findings, the other rules still run. */
export interface Incident {
  readonly code: string;
  readonly sheet: string | null;
  /** Technical, in English; never holds a cell's value. */
  readonly reason: string;
}

export interface RulesResult {
  readonly findings: FindingList;
  readonly incidents: readonly Incident[];
}

/** Work done between two points where the caller may pause. */
export interface RulesStep {
  readonly rule: number;
  readonly rules: number;
}

/** Rows checked between two pauses: a fraction of a millisecond for most rules. */
const SLICE = 8192;

/** The rows (from 0 in the table, ascending) to look at: none of a table that is not named. */
export type RowSelection = ReadonlyMap<SheetKind, Int32Array>;

/** What to run of the rules when part of their result is known. */
export interface PartialRun {
  /** For the rules that look at each row apart. */
  readonly rows: RowSelection;
  /** By rule of the set: it is not run at all. */
  readonly skipped: readonly boolean[];
}

/** Which rules look at each row apart from all others. */
export function looksAtRows(rule: Rule): boolean {
  return rule.scope === "reading" || rule.scope === "requirement" || rule.scope === "cell" || rule.scope === "row";
}

/**
 * Runs every rule of the programme over the tables. Pure: the clock, the pause and the cancellation belong to the caller, who drives the generator.
 * @param partial everything when absent.
 */
export function* runRules(
  rules: readonly Rule[],
  tables: Tables,
  context: ControlContext,
  partial?: PartialRun,
): Generator<RulesStep, RulesResult> {
  const findings = new FindingList();
  const incidents: Incident[] = [];
  const list = tableList(tables);
  for (let index = 0; index < rules.length; index += 1) {
    const rule = rules[index] as Rule;
    if (!rule.programmes.includes(context.programme) || partial?.skipped[index]) continue;
    const before = incidents.length;
    for (const step of runRule(rule, index, tables, list, context, findings, incidents, partial?.rows)) {
      void step;
      yield { rule: index, rules: rules.length };
      if (incidents.length > before) break;
    }
    yield { rule: index + 1, rules: rules.length };
  }
  return { findings, incidents };
}

/** The tables in the order of {@link ALL_KINDS}: a finding names its table by its place in this list. */
export function tableList(tables: Tables): readonly Table[] {
  return ALL_KINDS.map((kind) => tables[kind]).filter((table) => table !== undefined) as Table[];
}

function* runRule(
  rule: Rule,
  index: number,
  tables: Tables,
  list: readonly Table[],
  context: ControlContext,
  findings: FindingList,
  incidents: Incident[],
  selected?: RowSelection,
): Generator<void> {
  let sheet: string | null = null;
  try {
    switch (rule.scope) {
      case "reading":
        for (const [position, table] of list.entries()) {
          sheet = table.grid.name;
          yield* runReading(rule, index, table, position, findings, selected);
        }
        return;
      case "figures":
      case "summary":
        return;
      case "sheet":
        yield* runSheet(rule, index, tables, list, context, findings);
        return;
      default: {
        const table = tables[rule.sheet];
        if (!table) return;
        sheet = table.grid.name;
        const position = list.indexOf(table as Table);
        if (rule.scope === "requirement")
          yield* runRequirement(rule, index, table as Table, position, findings, selected);
        else if (rule.scope === "cell")
          yield* runCells(rule, index, table as Table, position, context, findings, selected);
        else yield* runRows(rule, index, table as Table, position, context, findings, selected);
      }
    }
  } catch (crash) {
    incidents.push({ code: rule.code, sheet, reason: crash instanceof Error ? crash.name : "unknown" });
  }
}

/** The rows to look at, in pieces between which the caller may pause. Counts from 0 in `rows` when there are some, in the table otherwise. */
function* slices(table: Table, rows: Int32Array | undefined): Generator<readonly [from: number, to: number]> {
  const count = rows ? rows.length : table.rowCount;
  for (let from = 0; from < count; from += SLICE) yield [from, Math.min(count, from + SLICE)];
}

const NO_ROWS = new Int32Array(0);

function rowsOf(table: Table, selected: RowSelection | undefined): Int32Array | undefined {
  return selected && (selected.get(table.kind) ?? NO_ROWS);
}

function* runReading(
  rule: ReadingRule,
  index: number,
  table: Table,
  position: number,
  findings: FindingList,
  selected?: RowSelection,
): Generator<void> {
  const unless = rule.unless ?? 0;
  const rows = rowsOf(table, selected);
  for (const column of table.columns.values()) {
    if ((column.anyMarks & rule.mark) === 0 || (rule.fields && !rule.fields.includes(column.field))) continue;
    for (const [from, to] of slices(table, rows)) {
      for (let place = from; place < to; place += 1) {
        const row = rows ? (rows[place] as number) : place;
        const mark = column.marks[row] as number;
        if ((mark & rule.mark) === 0 || (mark & unless) !== 0) continue;
        findings.add(index, position, row, column.sheetColumn, column.field, null);
      }
      yield;
    }
  }
}

function* runRequirement(
  rule: RequirementRule,
  index: number,
  table: Table,
  position: number,
  findings: FindingList,
  selected?: RowSelection,
): Generator<void> {
  const rows = rowsOf(table, selected);
  for (const requirement of rule.requirements) {
    const { mode } = requirement;
    const conditions = conditionsOf(requirement, table);
    const wanted = wantedColumns(requirement, table).filter(({ column, other }) => column ?? other);
    if (wanted.length === 0 || (requirement.when && conditions.length === 0)) continue;
    if (!requirement.when && wanted.every(({ column, other }) => column && !other && column.alwaysFilled)) continue;
    for (const [from, to] of slices(table, rows)) {
      for (let place = from; place < to; place += 1) {
        const row = rows ? (rows[place] as number) : place;
        if (!table.present[row]) continue;
        const condition = requirement.when ? conditions.find((candidate) => holds(candidate, row)) : undefined;
        if (requirement.when && !condition) continue;
        let missing = 0;
        let first: WantedColumn | undefined;
        for (const candidate of wanted) {
          if (filledIn(candidate, row)) continue;
          missing += 1;
          first ??= candidate;
          if (mode === "each") addMissing(candidate, row, condition);
        }
        if (first && (mode === "any" || (mode === "all" && missing === wanted.length)))
          addMissing(first, row, condition);
      }
      yield;
    }
  }

  function addMissing(wanted: WantedColumn, row: number, condition: Condition | undefined): void {
    const given = condition && condition.is === undefined ? condition.column.values[row] : undefined;
    const details = typeof given === "number" ? { given } : null;
    findings.add(index, position, row, (wanted.column ?? wanted.other)?.sheetColumn ?? null, wanted.field, details);
  }
}

function* runCells(
  rule: CellRule,
  index: number,
  table: Table,
  position: number,
  context: ControlContext,
  findings: FindingList,
  selected?: RowSelection,
): Generator<void> {
  const check = rule.check as (value: unknown, field: string, context: ControlContext) => Details | null;
  const rows = rowsOf(table, selected);
  for (const field of rule.fields) {
    const column = table.columns.get(field);
    if (!column || rule.promised?.(column.heading) === false) continue;
    const { marks, values } = column;
    for (const [from, to] of slices(table, rows)) {
      for (let place = from; place < to; place += 1) {
        const row = rows ? (rows[place] as number) : place;
        if (!isReadable(marks[row] as number)) continue;
        const details = check(values[row], field, context);
        if (details !== null) findings.add(index, position, row, column.sheetColumn, field, details);
      }
      yield;
    }
  }
}

function* runRows(
  rule: RowRule,
  index: number,
  table: Table,
  position: number,
  context: ControlContext,
  findings: FindingList,
  selected?: RowSelection,
): Generator<void> {
  const check = rule.check as (values: Readonly<Record<string, unknown>>, context: ControlContext) => Details | null;
  const required: Column[] = [];
  for (const field of rule.fields) {
    const column = table.columns.get(field);
    if (!column) return;
    required.push(column);
  }
  const optional = rule.optional.map((field) => table.columns.get(field)).filter((column) => column !== undefined);
  const pointed = table.columns.get(rule.at);
  // One object for all rows: a check reads it and never keeps it.
  const values: Record<string, unknown> = {};
  for (const column of [...required, ...optional]) values[column.field] = undefined;
  const rows = rowsOf(table, selected);
  for (const [from, to] of slices(table, rows)) {
    each: for (let place = from; place < to; place += 1) {
      const row = rows ? (rows[place] as number) : place;
      for (const column of required) if (!isReadable(column.marks[row] as number)) continue each;
      if (required.length === 0 && !table.present[row]) continue;
      for (const column of required) values[column.field] = column.values[row];
      for (const column of optional)
        values[column.field] = isReadable(column.marks[row] as number) ? column.values[row] : undefined;
      const details = check(values, context);
      if (details === null) continue;
      const at = typeof details["at"] === "string" ? table.columns.get(details["at"]) : pointed;
      findings.add(index, position, row, at?.sheetColumn ?? null, at?.field ?? rule.at, details);
    }
    yield;
  }
}

function* runSheet(
  rule: SheetRule,
  index: number,
  tables: Tables,
  list: readonly Table[],
  context: ControlContext,
  findings: FindingList,
): Generator<void> {
  const steps = rule.check(tables, context, reporter(index, list, findings));
  if (steps) for (const step of steps) yield step;
}

/** Puts the findings of a rule where it says. */
export function reporter(rule: number, list: readonly Table[], findings: FindingList): Report {
  return (table, place, details) => {
    const column = place.column ?? (place.field ? (table.columns.get(place.field)?.sheetColumn ?? null) : null);
    findings.add(rule, list.indexOf(table), place.row, column, place.field ?? null, details);
  };
}
