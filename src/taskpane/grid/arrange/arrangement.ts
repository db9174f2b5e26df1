import type { SheetView } from "../../../application/ports/sheet-view";
import { cellAt } from "../../../core/reading/sheet-grid";
import { fold } from "../../../core/text/fold";
import { shownText } from "../cell-text";
import { sortInSlices } from "./sort-in-slices";
import { sortKey, compareKeys, type SortKey } from "./sort-key";

/** Which rows of a sheet are shown: those that hold a text somewhere, a figure other than 0 in one column, or show one value in it. */
export type RowFilter =
  { readonly text: string } | { readonly counted: number } | { readonly column: number; readonly value: string };

/** How the person looks at a sheet: the file stays as it is. */
export interface Arrangement {
  readonly filters: readonly RowFilter[];
  readonly sort: { readonly column: number; readonly descending: boolean } | null;
}

export const AS_WRITTEN: Arrangement = { filters: [], sort: null };

/** A sheet as it was arranged. */
export interface Arranged extends Arrangement {
  /** The sheet as it was then. */
  readonly view: SheetView;
  /** The first row that could be left out or moved. */
  readonly firstRow: number;
  /** From there on, in their order. */
  readonly rows: readonly number[];
}

/** The rows of a sheet that pass, in the order asked for. What stands above the data (`firstRow`) stays where it is. */
export function* arranged(view: SheetView, asked: Arrangement, firstRow: number): Generator<void, Arranged> {
  const { grid, layout } = view;
  const { filters, sort } = asked;
  const tests = filters.map((filter) => testOf(view, filter));
  const hidden = new Set(grid.hiddenRows);
  let rows: number[] = [];
  for (let row = Math.max(firstRow, grid.firstRow); row < grid.firstRow + grid.rowCount; row += 1) {
    if (row % 64 === 0) yield;
    if (!hidden.has(row) && tests.every((passes) => passes(row))) rows.push(row);
  }
  if (sort && !layout.hiddenColumns.has(sort.column)) {
    const keyed: { readonly row: number; readonly key: SortKey }[] = [];
    for (const row of rows) {
      if (row % 64 === 0) yield;
      keyed.push({ row, key: sortKey(cellAt(grid, row, sort.column)) });
    }
    const sorted = yield* sortInSlices(keyed, (one, other) => compareKeys(one.key, other.key, sort.descending));
    rows = sorted.map(({ row }) => row);
  }
  return { ...asked, view, firstRow, rows };
}

function testOf(view: SheetView, filter: RowFilter): (row: number) => boolean {
  if ("counted" in filter)
    return (row) => {
      const value = cellAt(view.grid, row, filter.counted);
      return typeof value === "number" && value !== 0;
    };
  if ("column" in filter) return (row) => shownText(view, row, filter.column) === filter.value;
  const word = fold(filter.text);
  const { firstColumn, columns } = view.grid;
  return (row) => columns.some((_cells, at) => holds(view, row, firstColumn + at, word));
}

/** Whether a cell shows a text, told folded. */
export function holds(view: SheetView, row: number, column: number, word: string): boolean {
  return cellAt(view.grid, row, column) !== null && fold(shownText(view, row, column)).includes(word);
}
