import { isFilled, isReadable } from "./mark";
import type { Column, Table } from "./table";
import type { Requirement } from "../rules/rule";

/** A condition of a requirement, on a column that exists. */
export interface Condition {
  readonly column: Column;
  readonly is: readonly string[] | undefined;
}

/** A field that must be filled, with the column that may stand in for it. */
export interface WantedColumn {
  readonly field: string;
  readonly column: Column | undefined;
  readonly other: Column | undefined;
}

export function conditionsOf(requirement: Requirement, table: Table): readonly Condition[] {
  return (requirement.when ?? []).flatMap(({ field, is }) => {
    const column = table.columns.get(field);
    return column ? [{ column, is }] : [];
  });
}

export function wantedColumns(requirement: Requirement, table: Table): readonly WantedColumn[] {
  return requirement.fields.map((field) => {
    const other = requirement.replacedBy?.[field];
    return {
      field,
      column: table.columns.get(field),
      other: other === undefined ? undefined : table.columns.get(other),
    };
  });
}

export function holds(condition: Condition, row: number): boolean {
  if (!isReadable(condition.column.marks[row] as number)) return false;
  return condition.is === undefined || condition.is.includes(condition.column.values[row] as string);
}

export function filledIn(wanted: WantedColumn, row: number): boolean {
  return isAnyState(wanted, row, isFilled);
}

export function readableIn(wanted: WantedColumn, row: number): boolean {
  return isAnyState(wanted, row, isReadable);
}

function isAnyState({ column, other }: WantedColumn, row: number, state: (mark: number) => boolean): boolean {
  return (
    (column !== undefined && state(column.marks[row] as number)) ||
    (other !== undefined && state(other.marks[row] as number))
  );
}
