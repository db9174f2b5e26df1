import { isFilled, isReadable } from "./mark";
import type { Column, Table } from "./table";

/** Answers that must be there, and when. */
export interface Requirement {
  readonly fields: readonly string[];
  /** `each`: one finding per empty cell; `any`: one per row with an empty cell among them; `all`: one per row where all are empty. */
  readonly mode: "each" | "any" | "all";
  /** Only on rows where one of these fields is readable, and holds one of `is` when given. */
  readonly when?: readonly { readonly field: string; readonly is?: readonly string[] }[];
  /** For a field, another one that may be filled in its place. */
  readonly replacedBy?: Readonly<Record<string, string>>;
  /** Whether the columns themselves must exist: always, one of them at least, as soon as that other column does, or never. */
  readonly column: "always" | "oneOf" | { readonly whenMapped: string } | "optional";
}

/** Answers that the questionnaire of a programme asks of each participant. */
export interface Question {
  readonly requirements: readonly Requirement[];
  /** Without an answer the person is not counted. */
  readonly blocking: boolean;
}

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
