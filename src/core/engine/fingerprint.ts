import { isCellError, type CellValue } from "../domain/cell";
import type { SheetKind } from "../questionnaire/sheets";
import { cellAt } from "../reading/sheet-grid";
import type { Table } from "../reading/table";
import type { Rule } from "../rules/rule";
import { shortHash } from "../text/hash";
import type { Control } from "./control";
import type { Finding } from "./findings";

/** What tells one row of a sheet from the others, wherever it stands. */
const IDENTITY: Readonly<Record<SheetKind, readonly string[]>> = {
  participants: ["id", "lastName", "firstName", "birthDate", "operation", "entryDate"],
  contracts: ["id", "lastName", "firstName", "birthDate", "contractType", "employer", "start"],
  steps: ["id", "lastName", "firstName", "birthDate", "step", "start"],
  indicators: ["fiche", "indicator"],
  funding: ["fiche"],
};

/**
 * The name of a finding that lasts while nothing that it speaks of changes: same rule, same row wherever it moved, same values. It is a hash: no personal
 * datum can be read from it.
 */
export function fingerprint(control: Control, index: number): string {
  const finding = control.findings.at(index);
  const rule = control.rules[finding.rule] as Rule;
  const table = control.list[finding.table] as Table;
  const fields = new Set([...IDENTITY[table.kind], ...fieldsRead(rule, finding)]);
  const values = [...fields].map((field) => rawText(table, finding, table.columns.get(field)?.sheetColumn ?? null));
  return shortHash(
    [rule.code, table.kind, finding.field ?? "", JSON.stringify(finding.details), ...values].join("\u0001"),
  );
}

function fieldsRead(rule: Rule, finding: Finding): readonly string[] {
  const own = finding.field === null ? [] : [finding.field];
  return rule.scope === "row" ? [...rule.fields, ...rule.optional, ...own] : own;
}

function rawText(table: Table, finding: Finding, column: number | null): string {
  if (finding.row === null || column === null) return "";
  const value: CellValue = cellAt(table.grid, table.firstRow + finding.row, column);
  return isCellError(value) ? value.error : `${typeof value}:${String(value)}`;
}
