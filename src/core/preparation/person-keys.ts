import { isReadable } from "../reading/mark";
import { readDay } from "../reading/read-day";
import { cellAt, type SheetGrid } from "../reading/sheet-grid";
import { foldWords } from "../text/fold";
import { keyOf } from "./content";
import type { ColumnProposal } from "./proposal";

/** What tells whose a row is, by sheet row; "" where nothing stands. */
export interface PersonKeys {
  readonly id: (row: number) => string;
  /** The words of the whole name, in the order of the alphabet: « DURAND Marie » and « Marie Durand » are one. */
  readonly name: (row: number) => string;
  readonly birth: (row: number) => string;
}

export function personKeys(grid: SheetGrid, columns: readonly ColumnProposal[], pivotYear: number): PersonKeys {
  const columnOf = (field: string): number | undefined =>
    columns.find(({ fields, series }) => series === undefined && fields.includes(field))?.column;
  const text = (column: number | undefined, row: number): string =>
    column === undefined ? "" : keyOf(cellAt(grid, row, column));
  const [id, last, first, birth] = ["id", "lastName", "firstName", "birthDate"].map(columnOf);
  return {
    id: (row) => foldWords(text(id, row)),
    name: (row) => {
      const whole = last === first ? text(last, row) : `${text(last, row)} ${text(first, row)}`;
      return foldWords(whole)
        .split(" ")
        .filter((word) => !/^(?:mme|mlle|m|mr|monsieur|madame)$/.test(word))
        .sort()
        .join(" ");
    },
    birth: (row) => {
      const cell = birth === undefined ? null : cellAt(grid, row, birth);
      if (cell === null || cell === "") return "";
      const { day, marks } = readDay(cell, grid.dateSystem, pivotYear);
      return isReadable(marks) ? String(day) : "";
    },
  };
}
