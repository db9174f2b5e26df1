import { rawValue, type Column, type Table } from "../reading/table";
import { shownInvisible } from "../text/invisible";
import type { Rule } from "../rules/rule";
import type { Control } from "./control";
import { shownValue } from "./describe";

/** What a column holds in each of two rows, as a person sees it; empty where nothing stands. */
export interface ColumnApart {
  readonly heading: string;
  readonly own: string;
  readonly other: string;
}

/** The row of a finding and the one that it is compared with. */
export interface RowsBeside {
  /** Sheet rows, from 1. */
  readonly own: number;
  readonly other: number;
  /** The columns that differ, from left to right. */
  readonly apart: readonly ColumnApart[];
  /** How many of the columns that hold something say the same in both. */
  readonly alike: number;
}

/** The two rows that a finding compares, column by column; null where its rule compares none, or where the other row is no data any more. */
export function rowsBeside(control: Control, index: number): RowsBeside | null {
  const finding = control.findings.at(index);
  const rule = control.rules[finding.rule] as Rule;
  const table = control.list[finding.table] as Table;
  const sheetRow = rule.beside === undefined ? undefined : finding.details[rule.beside];
  if (typeof sheetRow !== "number" || finding.row === null) return null;
  const other = sheetRow - 1 - table.firstRow;
  if (other < 0 || other >= table.rowCount) return null;
  const textAt = (row: number, column: Column): string => {
    const value = rawValue(table, row, column);
    // Whole: what differs may stand where a sentence would cut it.
    return typeof value === "string"
      ? shownInvisible(value)
      : shownValue(value, column.definition, table.grid.dateSystem);
  };
  const apart: ColumnApart[] = [];
  let alike = 0;
  for (const column of [...table.columns.values()].sort((a, b) => a.sheetColumn - b.sheetColumn)) {
    const [its, others] = [textAt(finding.row, column), textAt(other, column)];
    if (its !== others) apart.push({ heading: column.heading, ...aroundTheDifference(its, others) });
    else if (its !== "") alike += 1;
  }
  return { own: table.firstRow + finding.row + 1, other: sheetRow, apart, alike };
}

/** Longer texts are shown from a little before the first difference on. */
const LONGEST = 200;
const BEFORE = 40;

function aroundTheDifference(own: string, other: string): Pick<ColumnApart, "own" | "other"> {
  let first = 0;
  while (first < own.length && own[first] === other[first]) first += 1;
  const from = Math.max(own.length, other.length) <= LONGEST ? 0 : Math.max(0, first - BEFORE);
  const part = (text: string): string => {
    const end = from + LONGEST;
    return `${from > 0 && text !== "" ? "…" : ""}${text.slice(from, end)}${text.length > end ? "…" : ""}`;
  };
  return { own: part(own), other: part(other) };
}
