import { serialFromDay, yearOf, type Day } from "../../core/domain/day";
import type { Fiche } from "../../core/fiche/fiche-schema";
import { mapSheet, type SheetMapping } from "../../core/reading/headings";
import { partsByName } from "../../core/reading/recognise";
import { cellAt, type SheetGrid } from "../../core/reading/sheet-grid";
import { fieldOf } from "../../core/questionnaire/sheets";
import { cleanSpaces, foldWords } from "../../core/text/fold";
import { listText } from "../../core/text/french";
import type { JobControl } from "../ports/progress";
import { UserError } from "../ports/user-error";
import type { CellChange, Workbook } from "../ports/workbook";
import { dataSheet, type RowCells } from "../template/data-sheet";
import { writeNew } from "../template/write-new";

/** An operation that no fiche describes yet, as a person declares it. */
export interface DeclaredOperation {
  /** As Participants names it. */
  readonly name: string;
  /** Id of the PLIE; null for that of the workbook. */
  readonly plie: string | null;
  readonly from: Day;
  readonly to: Day;
  readonly support: Fiche["support"];
}

/** Rows that stand ready in a new sheet. */
const SPARE_ROWS = 40;

/**
 * Keeps a declared operation in the workbook: a row of its sheet Fiches, which is made where there is none. The next control knows it by its name.
 * @returns the name of the sheet.
 * @throws UserError when the sheet cannot take the row: nothing is written.
 */
export async function declareOperation(
  workbook: Workbook,
  operation: DeclaredOperation,
  job?: JobControl,
): Promise<string> {
  if (cleanSpaces(operation.name) === "") throw new UserError("Donnez le nom de l'opération.");
  if (operation.from > operation.to) throw new UserError("La fin de l'opération précède son début.");
  const row = rowOf(operation);
  const { sheets } = await workbook.describe();
  const name = partsByName(sheets.filter(({ mark }) => mark === null).map((sheet) => sheet.name)).ficheUnits;
  if (name === undefined) {
    const { names } = await writeNew(workbook, [dataSheet("ficheUnits", [row], SPARE_ROWS)], job);
    return names[0] ?? "";
  }
  await workbook.changeCells(changesOf(await workbook.readSheet(name, job), row), job);
  return name;
}

function rowOf({ name, plie, from, to, support }: DeclaredOperation): RowCells {
  const words = foldWords(name).replace(/\+/g, " ").trim().replace(/ +/g, "-").slice(0, 50).replace(/-+$/, "");
  return {
    fiche: `${yearOf(from)}-${words || "operation"}`,
    title: cleanSpaces(name),
    ...(plie === null ? {} : { plie }),
    start: { day: from },
    end: { day: to },
    support,
  };
}

function changesOf(grid: SheetGrid, row: RowCells): CellChange[] {
  const mapping = mapSheet(grid, "ficheUnits");
  if (!mapping)
    throw new UserError(
      `La feuille « ${grid.name} » n'a pas de ligne de titres reconnaissable : elle ne peut pas recevoir l'opération.`,
    );
  const columns = new Map(mapping.columns.map(({ field, column }) => [field, column]));
  const missing = Object.keys(row).filter((field) => !columns.has(field));
  if (missing.length > 0)
    throw new UserError(
      `Il manque à la feuille « ${grid.name} » ${missing.length > 1 ? "les colonnes" : "la colonne"} ${listText(missing.map((field) => `« ${fieldOf("ficheUnits", field).heading} »`))} : ajoutez leur titre, puis recommencez.`,
    );
  const at = firstFreeRow(grid, mapping);
  return Object.entries(row).map(([field, value]) => ({
    sheet: grid.name,
    position: { row: at, column: columns.get(field) as number },
    expected: null,
    ...(typeof value === "object" && value !== null && "day" in value
      ? { value: serialFromDay(value.day, grid.dateSystem), asDate: true }
      : { value: value as string }),
  }));
}

/** Below the last row that holds something. */
function firstFreeRow(grid: SheetGrid, { firstDataRow }: SheetMapping): number {
  const filled = (row: number): boolean =>
    grid.columns.some((_, index) => (cellAt(grid, row, grid.firstColumn + index) ?? "") !== "");
  let row = (grid.far?.from ?? grid.firstRow + grid.rowCount) - 1;
  while (row >= firstDataRow && !filled(row)) row -= 1;
  return Math.max(row + 1, firstDataRow);
}
