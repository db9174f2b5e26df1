import type { Control } from "../../engine/control";
import type { Table } from "../../reading/table";
import type { SheetKind } from "../../questionnaire/sheets";
import { SLICE } from "../../work/run";
import type { RowMatch } from "./match-rows";
import type { SamePeople } from "./same-people";

export interface FindingChanges {
  /** Findings of the version before, by index, that are no longer there. */
  readonly solved: readonly number[];
  /** Findings of the version after, by index, that were not there. */
  readonly appeared: readonly number[];
}

/** Compares findings by person, rule and field: one that moved to another row of the same person, or that tells another wrong value, is the same. */
export function* findingChanges(
  before: Control,
  after: Control,
  people: SamePeople,
  matches: Readonly<Partial<Record<SheetKind, RowMatch>>>,
): Generator<void, FindingChanges> {
  const rowBefore = (_: Table, row: number): string => `r${row}`;
  const rowAfter = ({ kind }: Table, row: number): string => {
    const its = matches[kind]?.beforeOf[row] ?? -1;
    return its >= 0 ? `r${its}` : `n${row}`;
  };
  const known = new Map<string, number[]>();
  for (let index = 0; index < before.findings.length; index += 1) {
    if (index % SLICE === 0) yield;
    const key = findingKey(before, index, people.before, rowBefore);
    const indices = known.get(key);
    if (indices) indices.push(index);
    else known.set(key, [index]);
  }
  const appeared: number[] = [];
  for (let index = 0; index < after.findings.length; index += 1) {
    if (index % SLICE === 0) yield;
    const indices = known.get(findingKey(after, index, people.after, rowAfter));
    if (indices && indices.length > 0) indices.pop();
    else appeared.push(index);
  }
  return { solved: [...known.values()].flat().sort((one, other) => one - other), appeared };
}

function findingKey(
  { findings, list, rules }: Control,
  index: number,
  personOf: SamePeople["before"],
  rowOf: (table: Table, row: number) => string,
): string {
  const table = list[findings.tableAt(index)] as Table;
  const row = findings.rowAt(index);
  const { field, column, details } = findings.at(index);
  const who = (at: number): string => personOf(table, at)?.toString() ?? rowOf(table, at);
  const { other } = details;
  const subjects = row < 0 ? [] : [who(row), ...(other === undefined ? [] : [who(other - 1 - table.firstRow)])];
  // Two rows that are alike are told of one another, whichever stands first.
  return [rules[findings.ruleAt(index)]?.code, table.kind, field ?? headingOf(table, column), ...subjects.sort()].join(
    "|",
  );
}

function headingOf({ mapping }: Table, column: number | null): string {
  const heading = [...mapping.columns, ...mapping.duplicates].find((one) => one.column === column);
  return heading?.heading ?? "";
}
