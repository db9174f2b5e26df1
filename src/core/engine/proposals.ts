import type { CellValue } from "../domain/cell";
import type { Day } from "../domain/day";
import { peopleTables, toldElsewhere, type Told } from "../people/repeated-facts";
import { isRepeated } from "../questionnaire/repeated-fields";
import { numbersOf } from "../reading/cells";
import { isReadable } from "../reading/mark";
import type { ColumnHabits } from "../reading/column-habits";
import { cellAt } from "../reading/sheet-grid";
import type { Column, Table, Tables } from "../reading/table";
import type { FixFacts, ProposedValue, Rule } from "../rules/rule";
import { runInOneGo, SLICE } from "../work/run";
import type { Control } from "./control";
import type { Finding } from "./findings";
import type { Proposal } from "./proposal";
import { together } from "./together";

/**
 * The corrections that can be made safely, in reading order: one for each cell, or for the cells that repeat it.
 * @param onlyRule only what this rule proposes.
 */
export function proposals(control: Control, onlyRule?: string): Proposal[] {
  return runInOneGo(proposing(control, onlyRule));
}

/** The same in slices. */
export function* proposing(control: Control, onlyRule?: string): Generator<void, Proposal[]> {
  const fixing = control.rules.map(
    (rule) => rule.fix !== undefined && (onlyRule === undefined || rule.code === onlyRule),
  );
  const byCell = new Map<string, Proposal>();
  let looked = 0;
  for (const index of yield* control.findings.inReadingOrder()) {
    looked += 1;
    if (looked % SLICE === 0) yield;
    if (!fixing[control.findings.ruleAt(index)]) continue;
    const finding = control.findings.at(index);
    if (finding.row === null || finding.column === null) continue;
    const table = control.list[finding.table] as Table;
    if (asksElsewhere(finding, table)) yield* toldElsewhere(control.tables);
    const key = `${finding.table}:${finding.row}:${finding.column}`;
    const known = byCell.get(key);
    const position = { row: table.firstRow + finding.row, column: finding.column };
    const before = known?.before ?? cellAt(table.grid, position.row, position.column);
    const rule = control.rules[finding.rule] as Rule;
    const after = proposedBy(rule, finding, table, known ? known.after : before, control.tables);
    if (after === null || after === before) continue;
    byCell.set(key, {
      sheet: table.grid.name,
      position,
      before,
      after,
      finding: known?.finding ?? index,
      rules: [...(known?.rules ?? []), rule.code],
      alike: [],
    });
  }
  return yield* together(control, [...byCell.values()]);
}

/** What one rule makes of a value, which another rule may have changed already; a day is final. */
function proposedBy(
  rule: Rule,
  finding: Finding,
  table: Table,
  value: CellValue | { readonly day: Day },
  tables: Tables,
): ProposedValue {
  if (!rule.fix || (typeof value === "object" && value !== null && "day" in value)) return null;
  return rule.fix(fixFacts(finding, table, value, tables));
}

/** What a correction is made from, for a value of the cell of a finding. */
export function fixFacts(finding: Finding, table: Table, raw: CellValue, tables: Tables): FixFacts {
  const column = finding.field === null ? undefined : table.columns.get(finding.field);
  return {
    raw,
    day: dayIn(table, finding),
    field: column?.definition ?? null,
    habits: column ? habitsEverywhere(column, tables) : null,
    elsewhere: () => elsewhere(finding, table, tables),
    details: finding.details,
  };
}

/** What sheets repeat is copied from one to another: where one of them is written month first, the texts of all are doubtful. */
function habitsEverywhere({ field, habits }: Column, tables: Tables): ColumnHabits {
  if (habits.orderUnsure || !isRepeated(field)) return habits;
  const orderUnsure = peopleTables(tables).some(({ columns }) => columns.get(field)?.habits.orderUnsure === true);
  return { ...habits, orderUnsure };
}

/** What the other rows of the person of a finding say in its column. */
export function elsewhere(finding: Finding, table: Table, tables: Tables): readonly Told[] {
  const { row, field } = finding;
  if (row === null || field === null || !asksElsewhere(finding, table)) return [];
  return runInOneGo(toldElsewhere(tables))({ table, row }, field);
}

/** Whether the cell of a finding says nothing that other sheets may repeat. */
function asksElsewhere({ field, row }: Finding, { columns }: Table): boolean {
  const marks = isRepeated(field) && row !== null ? columns.get(field)?.marks : undefined;
  return marks !== undefined && !isReadable(marks[row as number] as number);
}

/** The day read in the cell of a finding, or null. */
export function dayIn(table: Table, finding: Finding): Day | null {
  const column = finding.field === null ? undefined : table.columns.get(finding.field);
  if (column?.definition.kind !== "day" || finding.row === null) return null;
  return numbersOf(column)(finding.row) ?? null;
}
