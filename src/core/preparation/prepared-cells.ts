import { isCellError, type CellValue } from "../domain/cell";
import type { Day } from "../domain/day";
import { isFilled, isReadable, MARK } from "../reading/mark";
import { parseFrenchNumber } from "../reading/read-number";
import { rawValue, type Column, type Table } from "../reading/table";
import { keyOf, sameKey } from "./content";
import type { AnswerProposal } from "./proposal";

/** A cell of a prepared sheet. */
export type PreparedCell = string | number | boolean | null | { readonly day: Day };

/** Cells by field. */
export type PreparedRow = Record<string, PreparedCell>;

/** The answers that values of a column are read as, by folded value; "" for empty cells. */
export type Translation = ReadonlyMap<string, string>;

export function translationOf(answers: readonly AnswerProposal[], column: number): Translation {
  return new Map(
    answers.flatMap((one) => (one.column === column && one.answer !== null ? [[sameKey(one.value), one.answer]] : [])),
  );
}

/**
 * What a cell becomes: a day a true date, an answer its code, a number typed as a text a number. What cannot be read stays what it is, so that the control
 * tells it; so does a date whose century, hour or order would have to be supposed.
 */
export function preparedCell(table: Table, column: Column, row: number, translation: Translation): PreparedCell {
  const mark = column.marks[row] as number;
  const raw = rawValue(table, row, column);
  if (column.definition.kind === "choice") {
    const said = translation.get(sameKey(keyOf(raw)));
    if (said !== undefined) return said;
    return isReadable(mark) ? String(column.values[row]) : isFilled(mark) ? plain(raw) : null;
  }
  if (!isFilled(mark)) return null;
  if (!isReadable(mark)) return plain(raw);
  switch (column.definition.kind) {
    case "day":
      return (mark & (MARK.DATE_LIMITS | MARK.TWO_DIGIT_YEAR)) !== 0 ? plain(raw) : { day: Number(column.values[row]) };
    case "text":
      return (mark & MARK.NUMBER_AS_TEXT) !== 0 ? plain(raw) : String(column.values[row]);
    default:
      return typeof raw === "string" ? (parseFrenchNumber(raw) ?? raw) : plain(raw);
  }
}

function plain(raw: CellValue): PreparedCell {
  return isCellError(raw) ? raw.error : raw;
}

export function isBlank(cell: PreparedCell | undefined): boolean {
  return cell === null || cell === undefined || cell === "";
}

export function sameCell(one: PreparedCell | undefined, other: PreparedCell | undefined): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
