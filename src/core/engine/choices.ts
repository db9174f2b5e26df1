import { isCellError, type CellPosition, type CellValue } from "../domain/cell";
import { rawValue, type Table } from "../reading/table";
import type { Choice, ProposedValue, Rule } from "../rules/rule";
import { typography } from "../text/french";
import type { Control } from "./control";
import { fixFacts } from "./proposals";

/** What one cell would hold. */
export interface ChosenCell {
  readonly sheet: string;
  readonly position: CellPosition;
  /** What it holds now. */
  readonly before: CellValue;
  /** Null empties it. */
  readonly after: ProposedValue;
}

/** One of the values that a person may choose where the right one is not sure; its cells change together. */
export interface OfferedChoice {
  readonly label: string;
  readonly cells: readonly ChosenCell[];
}

/**
 * What may be chosen to answer a finding. Never where a correction is sure, and never what cannot be written whole: a column that the sheet does not have,
 * a cell in error, whose value nobody could compare.
 */
export function choicesOf(control: Control, index: number): OfferedChoice[] {
  const finding = control.findings.at(index);
  const rule = control.rules[finding.rule] as Rule;
  const table = control.list[finding.table] as Table;
  const { row } = finding;
  const column = finding.field === null ? undefined : table.columns.get(finding.field);
  // A column that stands twice is read once: what is written into the other would answer nothing.
  if (!rule.choices || row === null || !column || column.sheetColumn !== finding.column) return [];
  if (rule.fix && rule.fix(fixFacts(finding, table, rawValue(table, row, column))) !== null) return [];
  const choices = rule.choices({
    details: finding.details,
    column,
    cell: (field) => rawAt(table, row, field),
    heading: (field) => table.columns.get(field)?.heading ?? field,
    context: control.context,
  });
  return choices.flatMap(({ label, changes }) => {
    const cells = changes.map((change) => chosenCell(table, row, change));
    return cells.every((cell) => cell !== null) ? [{ label: typography(label), cells }] : [];
  });
}

function chosenCell(table: Table, row: number, { field, value }: Choice["changes"][number]): ChosenCell | null {
  const column = table.columns.get(field);
  const before = rawAt(table, row, field);
  if (!column || isCellError(before)) return null;
  const position = { row: table.firstRow + row, column: column.sheetColumn };
  return { sheet: table.grid.name, position, before, after: value };
}

function rawAt(table: Table, row: number, field: string): CellValue {
  const column = table.columns.get(field);
  return column ? rawValue(table, row, column) : null;
}
