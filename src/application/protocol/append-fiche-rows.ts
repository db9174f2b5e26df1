import { serialFromDay } from "../../core/domain/day";
import { fieldOf } from "../../core/questionnaire/sheets";
import { mapSheet, type SheetMapping } from "../../core/reading/headings";
import { partsByName } from "../../core/reading/recognise";
import { cellAt, type SheetGrid } from "../../core/reading/sheet-grid";
import { foldWords } from "../../core/text/fold";
import { listText } from "../../core/text/french";
import type { JobControl } from "../ports/progress";
import { UserError } from "../ports/user-error";
import type { CellChange, Workbook } from "../ports/workbook";
import type { RowCells } from "../template/data-sheet";

/**
 * The changes that write rows below those that the sheet Fiches of a workbook holds.
 * @throws UserError when the sheet cannot take them, or holds one of these fiches already.
 */
export async function rowsBelowFiches(
  workbook: Workbook,
  sheet: string,
  rows: readonly RowCells[],
  job?: JobControl,
): Promise<readonly CellChange[]> {
  return changesOf(await workbook.readSheet(sheet, job), rows);
}

/** The person's own sheet Fiches, or undefined. */
export async function fichesSheetOf(workbook: Workbook): Promise<string | undefined> {
  const { sheets } = await workbook.describe();
  return partsByName(sheets.filter(({ mark }) => mark === null).map(({ name }) => name)).ficheUnits;
}

function changesOf(grid: SheetGrid, rows: readonly RowCells[]): CellChange[] {
  const mapping = mapSheet(grid, "ficheUnits");
  if (!mapping)
    throw new UserError(
      `La feuille « ${grid.name} » n'a pas de ligne de titres reconnaissable : elle ne peut rien recevoir.`,
    );
  const columns = new Map(mapping.columns.map(({ field, column }) => [field, column]));
  const missing = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((field) => !columns.has(field));
  if (missing.length > 0)
    throw new UserError(
      `Il manque à la feuille « ${grid.name} » ${missing.length > 1 ? "les colonnes" : "la colonne"} ${listText(missing.map((field) => `« ${fieldOf("ficheUnits", field).heading} »`))} : ajoutez leur titre, puis recommencez.`,
    );
  refuseKnown(grid, mapping, columns.get("fiche"), rows);
  const first = firstFreeRow(grid, mapping);
  return rows.flatMap((row, index) =>
    Object.entries(row).map(([field, value]) => ({
      sheet: grid.name,
      position: { row: first + index, column: columns.get(field) as number },
      expected: null,
      ...(typeof value === "object" && value !== null && "day" in value
        ? { value: serialFromDay(value.day, grid.dateSystem), asDate: true }
        : { value: value as string }),
    })),
  );
}

/** Two fiches of one name would be read as one. */
function refuseKnown(
  grid: SheetGrid,
  { firstDataRow }: SheetMapping,
  column: number | undefined,
  rows: readonly RowCells[],
): void {
  if (column === undefined) return;
  const known = new Set<string>();
  for (let row = firstDataRow; row < grid.firstRow + grid.rowCount; row += 1)
    known.add(foldWords(String(cellAt(grid, row, column) ?? "")));
  const twice = rows
    .map(({ fiche }) => fiche)
    .find((fiche) => typeof fiche === "string" && known.has(foldWords(fiche)));
  if (twice !== undefined)
    throw new UserError(
      `La feuille « ${grid.name} » contient déjà la fiche « ${String(twice)} » : retirez-en les lignes, ou donnez un autre nom, puis recommencez.`,
    );
}

/** Below the last row that holds something. */
function firstFreeRow(grid: SheetGrid, { firstDataRow }: SheetMapping): number {
  const filled = (row: number): boolean =>
    grid.columns.some((_, index) => (cellAt(grid, row, grid.firstColumn + index) ?? "") !== "");
  let row = (grid.far?.from ?? grid.firstRow + grid.rowCount) - 1;
  while (row >= firstDataRow && !filled(row)) row -= 1;
  return Math.max(row + 1, firstDataRow);
}
