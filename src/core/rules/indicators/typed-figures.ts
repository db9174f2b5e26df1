import type { Table } from "../../reading/table";
import { numberCells, textCells } from "../../reading/cells";
import { isIndicatorCode, isWholePlie } from "../../indicators/units";

/** A common or PLIE indicator typed by hand for the whole PLIE. */
export interface TypedFigure {
  readonly code: string;
  readonly value: number;
  /** Row of the table, from 0. */
  readonly row: number;
}

/** The figures typed for the whole PLIE in Indicateurs, by code in capitals; the last one where a code stands twice. */
export function typedFigures(table: Table<"indicators">): ReadonlyMap<string, TypedFigure> {
  const figures = new Map<string, TypedFigure>();
  const [fiche, indicator] = [textCells(table, "fiche"), textCells(table, "indicator")];
  const achieved = numberCells(table, "achieved");
  for (let row = 0; row < table.rowCount; row += 1) {
    const value = achieved(row);
    const code = (indicator(row) ?? "")
      .trim()
      .toUpperCase()
      .replace(/^(PL\d\d)([AB])$/, (_code, number: string, letter: string) => number + letter.toLowerCase());
    if (value === undefined || !isIndicatorCode(code) || !isWholePlie(fiche(row) ?? "")) continue;
    figures.set(code, { code, value, row });
  }
  return figures;
}

/** The sum of these codes, null when one of them is not typed. */
export function typedSum(figures: ReadonlyMap<string, TypedFigure>, codes: readonly string[]): number | null {
  let sum = 0;
  for (const code of codes) {
    const figure = figures.get(code);
    if (!figure) return null;
    sum += figure.value;
  }
  return sum;
}
