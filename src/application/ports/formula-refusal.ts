import { cellReference } from "../../core/domain/cell";
import { UserError } from "./user-error";
import type { CellChange } from "./workbook";

/** Cells named in the sentence; the others are counted. */
const MOST_NAMED = 5;

/** Cells of a sheet hold formulas. A formula is the person's work: its result is corrected where it comes from. */
export class FormulaRefusal extends UserError {
  /** @param changes the refused ones, at least one, as they were given. */
  constructor(
    sheet: string,
    readonly changes: readonly CellChange[],
  ) {
    super(sentence(sheet, changes));
  }
}

function sentence(sheet: string, changes: readonly CellChange[]): string {
  const cells = changes.slice(0, MOST_NAMED).map(({ position: { row, column } }) => cellReference(row, column));
  const rest = changes.length - MOST_NAMED;
  const named = cells.join(", ") + (rest > 0 ? ` et ${rest} de plus` : "");
  return changes.length === 1
    ? `La cellule ${named} de la feuille « ${sheet} » contient une formule : corrigez-la vous-même, rien n'a été modifié.`
    : `Des cellules de la feuille « ${sheet} » contiennent une formule (${named}) : corrigez-les vous-même ou remplacez-les par leur valeur, puis relancez le contrôle ; rien n'a été modifié.`;
}
