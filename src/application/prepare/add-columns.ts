import type { CellArea } from "../../core/domain/cell";
import { cellAt } from "../../core/reading/sheet-grid";
import { foldWords } from "../../core/text/fold";
import type { JobControl } from "../ports/progress";
import type { ExpectedCell } from "../ports/row-identity";
import { UserError } from "../ports/user-error";
import type { Workbook } from "../ports/workbook";
import { newColumn } from "../template/data-sheet";
import type { ColumnPlan, PlannedColumn } from "./column-plan";

/**
 * Adds columns of the template to a sheet of people, at its right: their headings, with drop-down lists and formats below.
 * @returns where the headings stand.
 * @throws UserError when the sheet is no longer as the plan has it, or cannot be written; nothing is changed then.
 */
export async function addColumns(
  workbook: Workbook,
  { sheet, headingRow, titles }: ColumnPlan,
  added: readonly PlannedColumn[],
  job?: JobControl,
): Promise<CellArea> {
  const row = await workbook.readRows(sheet, headingRow, headingRow, job);
  const there: ExpectedCell[] = row.columns.flatMap((_, offset) => {
    const column = row.firstColumn + offset;
    const value = cellAt(row, headingRow, column);
    return typeof value === "string" ? [{ column, value }] : [];
  });
  const textAt = (column: number): string => String(there.find((cell) => cell.column === column)?.value ?? "");
  // Of two levels of headings, the one of this row is a part of what was read.
  const isOther = ({ column, title }: ColumnPlan["titles"][number]): boolean =>
    textAt(column) !== "" && !foldWords(title).includes(foldWords(textAt(column)));
  if (titles.some(isOther) || !titles.some(({ column }) => textAt(column) !== ""))
    throw new UserError(
      `La ligne ${headingRow + 1} de la feuille « ${sheet} » n'a plus les titres qui ont été lus : relisez les feuilles dans Données, puis recommencez.`,
      "sheets",
    );
  const columns = added.map(({ field }) => newColumn("participants", field));
  const headings = new Set(there.map(({ value }) => foldWords(String(value))));
  const twice = columns.find(({ heading }) => headings.has(foldWords(heading)));
  if (twice)
    throw new UserError(
      `La feuille « ${sheet} » a déjà une colonne « ${twice.heading} », qui n'est pas lue : désignez-la plutôt dans Données.`,
      "sheets",
    );
  return workbook.appendColumns({ sheet, headingRow, expectedRow: there, columns }, job);
}
