import type { Lead } from "../../core/bilan/model";
import type { LinkedText } from "../ports/sheet-model";
import type { DetailPlaces } from "./detail-places";

/** Where the Bilan leads: the other sheets, already written, by the names they received. */
export interface BilanPlaces {
  readonly detail: DetailPlaces | null;
  /** For a Bilan that leaves: no cell is a formula, and nothing marks the sheet as ours. */
  readonly valuesOnly?: true;
  readonly anomalies: { readonly sheet: string; readonly rowOfRule: ReadonlyMap<string, number> } | null;
}

/** A consolidation leads nowhere: the rows behind it are in other workbooks. */
export const NOWHERE: BilanPlaces = { detail: null, anomalies: null };

/** The cell that a text leads to; null where the sheet or the column was not written. */
export function placeOf(lead: Lead, { detail, anomalies }: BilanPlaces): LinkedText["link"] | null {
  if ("figure" in lead) {
    const column = detail?.figures.get(lead.figure.mask);
    return detail && column !== undefined ? { sheet: detail.sheet, row: detail.headingRow, column } : null;
  }
  if ("column" in lead) return detail && { sheet: detail.sheet, row: detail.headingRow, column: detail.stateColumn };
  const row = anomalies?.rowOfRule.get(lead.rule);
  return anomalies && row !== undefined ? { sheet: anomalies.sheet, row, column: 0 } : null;
}
