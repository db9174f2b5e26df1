import { fieldOf } from "../questionnaire/sheets";
import { cellAt, type SheetGrid } from "../reading/sheet-grid";
import { cleanSpaces } from "../text/fold";
import { isCross } from "./crosses";
import type { AnswerProposal, ColumnProposal } from "./proposal";

/** Columns that say the answer to one field together, a cross in each. */
export interface CrossedColumns {
  readonly field: string;
  readonly columns: readonly ColumnProposal[];
}

/** The columns of crosses of a sheet, by what they answer; a column that answers two fields stands first for the one it shares with others. */
export function crossedColumns(columns: readonly ColumnProposal[]): readonly CrossedColumns[] {
  const byField = new Map<string, ColumnProposal[]>();
  for (const column of columns)
    if (column.answer !== undefined && column.series === undefined)
      for (const field of column.fields) byField.set(field, [...(byField.get(field) ?? []), column]);
  return [...byField].map(([field, own]) => ({ field, columns: own }));
}

/** « H, F »: what a group is called in a sentence, under its heading above. */
export function crossedTitle({ columns }: CrossedColumns): string {
  return columns.map(({ title }) => cleanSpaces(title)).join(", ");
}

/** « H : Homme, F : Femme ». */
export function crossedMeaning({ columns }: CrossedColumns): string {
  return columns.map(({ title, answer = "" }) => `${cleanSpaces(title)} : ${answer}`).join(", ");
}

/** « Une croix par réponse : Sexe (H : Homme, F : Femme) », without its capital. */
export function crossedText(group: CrossedColumns): string {
  return `une croix par réponse : ${fieldOf("participants", group.field).heading} (${crossedMeaning(group)})`;
}

/** What a row answers by its crosses. */
interface CrossedAnswer {
  readonly field: string;
  /** null without a cross, and where crosses contradict each other. */
  readonly answer: string | null;
  readonly contradicts: boolean;
}

/** Reads the crosses of each row (sheet rows, from 0); a row without any has no answer, unless empty cells were said to mean one. */
export function crossReader(
  grid: SheetGrid,
  groups: readonly CrossedColumns[],
  answers: readonly AnswerProposal[],
): (row: number) => readonly CrossedAnswer[] {
  const read = groups.map(({ field, columns }) => {
    const empty = answers.find(
      (one) => one.field === field && one.value === "" && columns.some(({ column }) => column === one.column),
    );
    return { field, columns, empty: empty?.answer ?? null };
  });
  return (row) =>
    read.map(({ field, columns, empty }) => {
      let answer: string | undefined;
      let contradicts = false;
      for (const one of columns) {
        if (!isCross(cellAt(grid, row, one.column))) continue;
        contradicts ||= answer !== undefined && answer !== one.answer;
        answer = one.answer;
      }
      return { field, contradicts, answer: contradicts ? null : (answer ?? empty) };
    });
}
