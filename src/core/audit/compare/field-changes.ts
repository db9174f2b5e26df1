import type { CellValue } from "../../domain/cell";
import type { DataKind } from "../../questionnaire/sheets";
import { isReadable } from "../../reading/mark";
import { rawValue, type Column, type Table } from "../../reading/table";
import { fold } from "../../text/fold";
import { SLICE } from "../../work/run";
import { canonicalCell } from "../data-digest";
import { UNMATCHED, type RowMatch } from "./match-rows";

/** `fixed`: an answer that nothing should change once given; `spelling`: the same answer, written otherwise. */
export type ChangeNature = "fixed" | "answer" | "spelling";

export interface FieldChange {
  readonly kind: DataKind;
  readonly field: string;
  /** Rows of the tables. */
  readonly beforeRow: number;
  readonly afterRow: number;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly nature: ChangeNature;
}

/** What is said once, at the birth or at the entry. */
const FIXED = new Set([
  ...["id", "lastName", "firstName", "birthDate", "sex", "birthCommune", "birthPostalCode"],
  ...["operation", "plieEntryDate", "entryDate", "questionnaireDate", "entryTypedDate"],
  ...["q1", "q1e", "q1f", "q1g", "q2", "q3", "q4", "q5", "q6", "status", "isced", "thirdCountry", "qpv"],
]);

/** The cells that differ between rows that are the same one. */
export function* fieldChanges(
  before: Table<DataKind>,
  after: Table<DataKind>,
  { afterOf }: RowMatch,
): Generator<void, FieldChange[]> {
  const fields = [...new Set([...before.columns.keys(), ...after.columns.keys()])];
  const pairs = fields.map((field) => [field, before.columns.get(field), after.columns.get(field)] as const);
  const changes: FieldChange[] = [];
  for (let row = 0; row < before.rowCount; row += 1) {
    if (row % (SLICE >> 3) === 0) yield;
    const its = afterOf[row] as number;
    if (its === UNMATCHED) continue;
    for (const [field, one, other] of pairs) {
      const [was, is] = [cell(before, row, one), cell(after, its, other)];
      if (was === is) continue;
      changes.push({
        kind: before.kind,
        field,
        beforeRow: row,
        afterRow: its,
        before: one ? rawValue(before, row, one) : null,
        after: other ? rawValue(after, its, other) : null,
        nature: sameAnswer(row, one, its, other)
          ? "spelling"
          : before.kind === "participants" && FIXED.has(field)
            ? "fixed"
            : "answer",
      });
    }
  }
  return changes;
}

function cell(table: Table, row: number, column: Column | undefined): string {
  return column ? canonicalCell(table, row, column) : "";
}

function sameAnswer(row: number, one: Column | undefined, its: number, other: Column | undefined): boolean {
  if (!one || !other) return false;
  if (!isReadable(one.marks[row] as number) || !isReadable(other.marks[its] as number)) return false;
  const [was, is] = [one.values[row], other.values[its]];
  return typeof was === "string" && typeof is === "string" ? fold(was) === fold(is) : was === is;
}
