import { CATEGORY_WORDS } from "../questionnaire/protocol-words";
import { valueOf, type RowCells } from "./cell";

const OTHERS = ["autre", "administrative", "negative", "suspension"];

/** Whether a row of the exit table may be positive: it says nothing else. */
export function isOfPositiveCategory(cells: RowCells): boolean {
  const category = cells["category"];
  return category === undefined || !OTHERS.includes(valueOf(category, CATEGORY_WORDS));
}
