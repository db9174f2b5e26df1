import type { CellArea } from "../../core/domain/cell";
import type { ModelValue } from "./sheet-model";

/** A sheet of a file that is no .xlsx, as plain values: what its reader hands over to be written into a workbook. */
export interface PlainSheet {
  readonly name: string;
  /** The rows that hold something, ascending. */
  readonly rows: readonly PlainRow[];
  readonly merges: readonly CellArea[];
  /** The sheet was not shown. */
  readonly hidden?: boolean;
  /** Rows that hold something and were not shown, ascending. */
  readonly hiddenRows?: readonly number[];
  /** What a person marked without writing it into a cell; absent where the file's kind knows no such thing. */
  readonly marks?: PlainMarks;
}

export interface PlainMarks {
  readonly comments: number;
  /** "#RRGGBB" of the filled cells with a background, by row, then by column. */
  readonly fills: ReadonlyMap<number, ReadonlyMap<number, string>>;
}

export interface PlainRow {
  /** From 0. */
  readonly row: number;
  /** From column A; a row may be shorter than the others. A number that was a date with its hour is a {@link MomentValue}. */
  readonly cells: readonly PlainValue[];
}

/** A day with an hour: a serial that must be shown as a date. */
export interface MomentValue {
  readonly moment: number;
}

export type PlainValue = Exclude<ModelValue, { text: string }> | MomentValue;
