import type { Condition, Term } from "../../core/bilan/terms";
import type { ReadingId } from "../../core/bilan/live-data";
import { columnLetters, quotedSheetName } from "../../core/domain/cell";
import { civilDate } from "../../core/domain/day";

/** Where the sheet Détail marks the rows that each figure counts. Rows and columns from 0. */
export interface DetailPlaces {
  readonly sheet: string;
  /** The name to write in formulas: another one where the sheet is still to be renamed. */
  readonly formulaSheet: string;
  readonly headingRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly stateColumn: number;
  /** Column of a figure, by the mask of its rows. */
  readonly figures: ReadonlyMap<Uint8Array, number>;
  readonly readings: ReadonlyMap<ReadingId, number>;
}

/** The formula that adds terms up over the sheet Détail, without its "=". */
export function recountFormula(terms: readonly Term[], places: DetailPlaces): string {
  return terms
    .map(({ sign, conditions }, index) => {
      const counted = conditions.map((condition) => criterion(condition, places)).join(",");
      return `${sign < 0 ? "-" : index === 0 ? "" : "+"}COUNTIFS(${counted})`;
    })
    .join("");
}

function criterion(condition: Condition, places: DetailPlaces): string {
  switch (condition.kind) {
    case "figure":
      return `${rangeOf(places, places.figures.get(condition.figure.mask))},1`;
    case "equal":
      return `${rangeOf(places, places.readings.get(condition.reading))},${literal(condition.text.replace(/[~*?]/g, "~$&"))}`;
    case "compare": {
      const range = rangeOf(places, places.readings.get(condition.reading));
      if ("number" in condition.to) return `${range},${literal(`${condition.operator}${condition.to.number}`)}`;
      const { year, month, day } = civilDate(condition.to.day);
      return `${range},${literal(condition.operator)}&DATE(${year},${month},${day})`;
    }
  }
}

function rangeOf({ formulaSheet, firstRow, lastRow }: DetailPlaces, column: number | undefined): string {
  if (column === undefined) throw new Error("a formula speaks of a column that the sheet Détail does not have");
  const letters = columnLetters(column);
  return `${quotedSheetName(formulaSheet)}!$${letters}$${firstRow + 1}:$${letters}$${lastRow + 1}`;
}

const literal = (text: string): string => `"${text.replace(/"/g, '""')}"`;
