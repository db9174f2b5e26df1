import { isCellError, type CellPosition, type CellValue } from "../domain/cell";
import type { CellPlace } from "../domain/cell-map";
import { isReadable } from "../reading/mark";
import { rawValue, type Table } from "../reading/table";
import type { Choice, ProposedValue, Rule } from "../rules/rule";
import { typography } from "../text/french";
import type { Control } from "./control";
import type { Finding } from "./findings";
import { sameCells, type PersonRow } from "../people/repeated-facts";
import { isRepeated } from "../questionnaire/repeated-fields";
import { dayIn, elsewhere, fixFacts } from "./proposals";

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
  const { tables } = control;
  if (rule.fix && rule.fix(fixFacts(finding, table, rawValue(table, row, column), tables)) !== null) return [];
  const choices = rule.choices({
    details: finding.details,
    column,
    cell: (field) => rawAt(table, row, field),
    day: dayIn(table, finding),
    elsewhere: () => elsewhere(finding, table, tables),
    beside: (field) => valueBeside(table, rule, finding, field),
    heading: (field) => table.columns.get(field)?.heading ?? field,
    context: control.context,
  });
  return choices.flatMap(({ label, changes }) => {
    const cells = changes.flatMap((change) =>
      [{ table, row }, ...repeatedIn(control, rule, { table, row }, change.field)].map((place) =>
        chosenCell(place, change),
      ),
    );
    return cells.every((cell) => cell !== null) ? [{ label: typography(label), cells }] : [];
  });
}

/** The other rows of the person that hold the same value: what every sheet repeats is put right in all of them, where a rule looks at all of them. */
function repeatedIn({ tables }: Control, rule: Rule, own: PersonRow, field: string): readonly PersonRow[] {
  if ((rule.scope !== "reading" && !rule.everywhere) || !isRepeated(field)) return [];
  return sameCells(tables, own, field, rawAt(own.table, own.row, field));
}

function chosenCell({ table, row }: PersonRow, { field, value }: Choice["changes"][number]): ChosenCell | null {
  const column = table.columns.get(field);
  const before = rawAt(table, row, field);
  if (!column || isCellError(before)) return null;
  const position = { row: table.firstRow + row, column: column.sheetColumn };
  return { sheet: table.grid.name, position, before, after: value };
}

/** What the row that a finding is compared with holds, as it would be written. */
function valueBeside(table: Table, rule: Rule, { details }: Finding, field: string): ProposedValue {
  const sheetRow = rule.beside === undefined ? undefined : details[rule.beside];
  const column = table.columns.get(field);
  if (typeof sheetRow !== "number" || !column) return null;
  const row = sheetRow - 1 - table.firstRow;
  if (!isReadable(column.marks[row] ?? 0)) return null;
  if (column.definition.kind === "day") return { day: Number(column.values[row]) };
  const raw = rawValue(table, row, column);
  return typeof raw === "string" || typeof raw === "number" ? raw : null;
}

function rawAt(table: Table, row: number, field: string): CellValue {
  const column = table.columns.get(field);
  return column ? rawValue(table, row, column) : null;
}

/** The cells of other rows of the person of a finding that repeat its value. */
export function alikeCells(control: Control, index: number): readonly CellPlace[] {
  const { rule, table: position, row, field, column } = control.findings.at(index);
  const own = control.list[position] as Table;
  if (row === null || field === null || own.columns.get(field)?.sheetColumn !== column) return [];
  return repeatedIn(control, control.rules[rule] as Rule, { table: own, row }, field).flatMap((place) => {
    const cell = chosenCell(place, { field, value: null });
    return cell ? [{ sheet: cell.sheet, position: cell.position }] : [];
  });
}
