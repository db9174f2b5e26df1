import type { Control } from "../../engine/control";
import { SHEET_KINDS, type DataKind } from "../../questionnaire/sheets";
import type { Table } from "../../reading/table";
import { fieldChanges, type FieldChange } from "./field-changes";
import { figureChanges, type FigureChange } from "./figure-changes";
import { findingChanges, type FindingChanges } from "./finding-changes";
import { matchRows, UNMATCHED, type RowMatch } from "./match-rows";
import { samePeople } from "./same-people";

/** A row that one version has and the other has not. */
export interface LoneRow {
  readonly kind: DataKind;
  readonly row: number;
}

/** What changed from one version of a workbook to another, by person and operation, whatever the order of the rows. */
export interface Comparison {
  readonly before: Control;
  readonly after: Control;
  readonly added: readonly LoneRow[];
  readonly removed: readonly LoneRow[];
  readonly changes: readonly FieldChange[];
  readonly findings: FindingChanges;
  readonly figures: readonly FigureChange[];
}

export function* compareControls(before: Control, after: Control): Generator<void, Comparison> {
  const facts = { before: before.context, after: after.context };
  const matches: Partial<Record<DataKind, RowMatch>> = {};
  const [added, removed]: [LoneRow[], LoneRow[]] = [[], []];
  const changes: FieldChange[] = [];
  for (const kind of SHEET_KINDS) {
    const [was, is] = [
      before.tables[kind] as Table<DataKind> | undefined,
      after.tables[kind] as Table<DataKind> | undefined,
    ];
    const match = yield* matchRows(was, is, facts);
    matches[kind] = match;
    collectLone(kind, was, match.afterOf, removed);
    collectLone(kind, is, match.beforeOf, added);
    if (was && is) for (const change of yield* fieldChanges(was, is, match)) changes.push(change);
  }
  const people = yield* samePeople(before, after, matches.participants as RowMatch);
  const findings = yield* findingChanges(before, after, people, matches);
  const figures = yield* figureChanges(before, after, people);
  return { before, after, added, removed, changes, findings, figures };
}

function collectLone(kind: DataKind, table: Table | undefined, others: Int32Array, into: LoneRow[]): void {
  for (let row = 0; row < (table?.rowCount ?? 0); row += 1)
    if (table?.present[row] && others[row] === UNMATCHED) into.push({ kind, row });
}
