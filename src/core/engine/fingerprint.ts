import { isCellError, type CellValue } from "../domain/cell";
import { cellAt } from "../reading/sheet-grid";
import type { Table } from "../reading/table";
import type { Details, Rule } from "../rules/rule";
import { saltedDigest } from "../text/digest";
import { shortHash } from "../text/hash";
import type { Control } from "./control";
import type { Finding } from "./findings";
import { IDENTITY } from "./row-identity";

/**
 * The name of a finding that lasts while nothing that it speaks of changes: same rule, same row wherever it moved, same values, whatever the day.
 * Only who holds the salt of the workbook can tell whether a person's answers give that name.
 */
export function fingerprint(control: Control, index: number, salt: string): string {
  return saltedDigest(salt, whatItSpeaksOf(control, index));
}

/** The name that version 1.0 gave, made with no salt: only ever to be compared, never to be kept as it is. */
export function formerFingerprint(control: Control, index: number): string {
  return shortHash(whatItSpeaksOf(control, index));
}

function whatItSpeaksOf(control: Control, index: number): string {
  const finding = control.findings.at(index);
  const rule = control.rules[finding.rule] as Rule;
  const table = control.list[finding.table] as Table;
  const fields = new Set([...IDENTITY[table.kind], ...fieldsRead(rule, finding)]);
  const values = rowTexts(table, finding.row, fields);
  if (finding.field === null && finding.column !== null) values.push(rawText(table, finding.row, finding.column));
  const { other } = finding.details;
  if (other !== undefined) values.push(...rowTexts(table, other - 1 - table.firstRow, IDENTITY[table.kind]));
  const details = JSON.stringify(lasting(rule, finding.details));
  return [rule.code, table.kind, finding.field ?? "", details, ...values].join("\u0001");
}

/** The details that do not change by themselves; the other row is told by what it holds. */
function lasting({ passing = [] }: Rule, details: Details): Details {
  return Object.fromEntries(Object.entries(details).filter(([name]) => name !== "other" && !passing.includes(name)));
}

function fieldsRead(rule: Rule, finding: Finding): readonly string[] {
  const own = finding.field === null ? [] : [finding.field];
  return rule.scope === "row" ? [...rule.fields, ...rule.optional, ...own] : own;
}

function rowTexts(table: Table, row: number | null, fields: Iterable<string>): string[] {
  return Array.from(fields, (field) => rawText(table, row, table.columns.get(field)?.sheetColumn ?? null));
}

function rawText(table: Table, row: number | null, column: number | null): string {
  if (row === null || column === null) return "";
  const value: CellValue = cellAt(table.grid, table.firstRow + row, column);
  return isCellError(value) ? value.error : `${typeof value}:${String(value)}`;
}
