import type { CellPosition, CellValue } from "../domain/cell";
import type { Day } from "../domain/day";
import { numbersOf } from "../reading/cells";
import { cellAt } from "../reading/sheet-grid";
import type { Table } from "../reading/table";
import type { FixFacts, ProposedValue, Rule } from "../rules/rule";
import { runInOneGo, SLICE } from "../work/run";
import type { Control } from "./control";
import type { Finding } from "./findings";

/** A new value proposed for one cell, from every rule that speaks of it, one after the other. */
export interface Proposal {
  readonly sheet: string;
  readonly position: CellPosition;
  /** What the cell holds now. */
  readonly before: CellValue;
  readonly after: Exclude<ProposedValue, null>;
  /** Codes of the rules that the change answers. */
  readonly rules: readonly string[];
  /** The first of the findings that it answers. */
  readonly finding: number;
}

/**
 * The corrections that can be made safely, one for each cell, in reading order.
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
    const key = `${finding.table}:${finding.row}:${finding.column}`;
    const known = byCell.get(key);
    const position = { row: table.firstRow + finding.row, column: finding.column };
    const before = known?.before ?? cellAt(table.grid, position.row, position.column);
    const after = proposedBy(control.rules[finding.rule] as Rule, finding, table, known ? known.after : before);
    if (after === null || after === before) continue;
    byCell.set(key, {
      sheet: table.grid.name,
      position,
      before,
      after,
      finding: known?.finding ?? index,
      rules: [...(known?.rules ?? []), (control.rules[finding.rule] as Rule).code],
    });
  }
  return [...byCell.values()];
}

/** What one rule makes of a value, which another rule may have changed already; a day is final. */
function proposedBy(
  rule: Rule,
  finding: Finding,
  table: Table,
  value: CellValue | { readonly day: Day },
): ProposedValue {
  if (!rule.fix || (typeof value === "object" && value !== null && "day" in value)) return null;
  return rule.fix(fixFacts(finding, table, value));
}

/** What a correction is made from, for a value of the cell of a finding. */
export function fixFacts(finding: Finding, table: Table, raw: CellValue): FixFacts {
  const field = finding.field === null ? null : (table.columns.get(finding.field)?.definition ?? null);
  return { raw, day: dayIn(table, finding), field, details: finding.details };
}

/** The day read in the cell of a finding, or null. */
function dayIn(table: Table, finding: Finding): Day | null {
  const column = finding.field === null ? undefined : table.columns.get(finding.field);
  if (column?.definition.kind !== "day" || finding.row === null) return null;
  return numbersOf(column)(finding.row) ?? null;
}
