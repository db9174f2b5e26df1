import { yearOf, type Day } from "../../core/domain/day";
import type { Fiche } from "../../core/fiche/fiche-schema";
import { cleanSpaces, foldWords } from "../../core/text/fold";
import type { JobControl } from "../ports/progress";
import { UserError } from "../ports/user-error";
import type { Workbook } from "../ports/workbook";
import { dataSheet, type RowCells } from "../template/data-sheet";
import { writeNew } from "../template/write-new";
import { fichesSheetOf, rowsBelowFiches } from "./append-fiche-rows";

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
  const name = await fichesSheetOf(workbook);
  if (name === undefined) {
    const { names } = await writeNew(workbook, [dataSheet("ficheUnits", [row], SPARE_ROWS)], job);
    return names[0] ?? "";
  }
  await workbook.changeCells(await rowsBelowFiches(workbook, name, [row], job), job);
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
