import { cellReference, type CellValue, type DateSystem } from "../domain/cell";
import { dayFromSerial, type Day } from "../domain/day";
import type { Gravity } from "../domain/gravity";
import type { FieldDefinition } from "../questionnaire/field";
import { fieldOf } from "../questionnaire/sheets";
import { cellAt } from "../reading/sheet-grid";
import type { Table } from "../reading/table";
import type { ProposedValue, Rule } from "../rules/rule";
import { typography } from "../text/french";
import { cellText, dayText, quotedText, timeText } from "../domain/value-text";
import type { Control } from "./control";
import { findingGravity } from "./finding-gravity";
import type { Finding } from "./findings";
import { fixFacts } from "./proposals";

/** A finding as a person reads it. */
export interface FindingText {
  readonly rule: Rule;
  readonly gravity: Gravity;
  readonly sheet: string;
  /** The sheet's own row number, from 1; null for the whole sheet. */
  readonly row: number | null;
  /** The heading as it stands in the sheet, the canonical one where the column is missing, null where no column is concerned. */
  readonly column: string | null;
  /** "S12", or null. */
  readonly cell: string | null;
  /** Sheet coordinates of the cell to go to, from 0; the heading row for a finding on the whole sheet. */
  readonly position: { readonly row: number; readonly column: number };
  readonly value: CellValue;
  /** The day that the value stands for: a number in a column of dates. */
  readonly day: Day | null;
  readonly message: string;
  readonly remedy: string;
  readonly fix: ProposedValue;
}

/** Makes the text of one finding. */
export function describeFinding(control: Control, index: number): FindingText {
  const finding = control.findings.at(index);
  const rule = control.rules[finding.rule] as Rule;
  const table = control.list[finding.table] as Table;
  const sheetRow = finding.row === null ? null : table.firstRow + finding.row;
  const value = sheetRow === null || finding.column === null ? null : cellAt(table.grid, sheetRow, finding.column);
  const label = headingOf(table, finding);
  const cell = sheetRow === null || finding.column === null ? null : cellReference(sheetRow, finding.column);
  const definition =
    finding.field === null
      ? undefined
      : (table.columns.get(finding.field)?.definition ?? fieldOf(table.kind, finding.field));
  const answers = definition?.kind === "choice" ? definition.choices.map((choice) => choice.code) : [];
  const message = rule.message({
    details: finding.details,
    label: label ?? "",
    value: shownValue(value, definition, table.grid.dateSystem),
    raw: value,
    field: definition ?? null,
    answers,
    cell: cell ?? "",
    row: sheetRow === null ? 0 : sheetRow + 1,
    context: control.context,
  });
  return {
    rule,
    gravity: findingGravity(control, index),
    sheet: table.grid.name,
    row: sheetRow === null ? null : sheetRow + 1,
    column: label,
    cell,
    position: {
      row: sheetRow ?? table.mapping.headingRow,
      column: finding.column ?? table.mapping.columns[0]?.column ?? 0,
    },
    value,
    day:
      typeof value === "number" && definition?.kind === "day"
        ? dayFromSerial(Math.floor(value), table.grid.dateSystem)
        : null,
    message: typography(message),
    remedy: typography(rule.remedy),
    fix: rule.fix ? rule.fix(fixFacts(finding, table, value, control.tables)) : null,
  };
}

/** Days from 1927 on: below, a number in a list of answers is no date that Excel made. */
const FIRST_SERIAL = 10_000;

/** A value between the « » of a sentence: never the number behind a date, nothing invisible. */
export function shownValue(value: CellValue, definition: FieldDefinition | undefined, system: DateSystem): string {
  const dated = definition?.kind === "day" || (definition?.kind === "choice" && Number(value) >= FIRST_SERIAL);
  const day = dated && typeof value === "number" ? dayFromSerial(Math.floor(value), system) : null;
  return day === null ? quotedText(value) : momentText(day, Number(value));
}

function momentText(day: Day, serial: number): string {
  const fraction = serial % 1;
  return fraction === 0 ? dayText(day) : `${dayText(day)} ${timeText(fraction)}`;
}

/** What the cell holds as the person sees it: the number behind a date, which nobody reads, as a date. */
export function valueText({ value, day }: FindingText): string {
  return day === null ? cellText(value) : momentText(day, Number(value));
}

function headingOf(table: Table, finding: Finding): string | null {
  const mapped =
    finding.column === null ? undefined : table.mapping.columns.find(({ column }) => column === finding.column);
  if (mapped) return mapped.heading;
  const duplicate = table.mapping.duplicates.find(({ column }) => column === finding.column);
  if (duplicate) return duplicate.heading;
  return finding.field === null ? null : fieldOf(table.kind, finding.field).heading;
}
