import type { CellPosition } from "./cell";

/** A cell of a workbook. */
export interface CellPlace {
  readonly sheet: string;
  readonly position: CellPosition;
}

/** A value for each of some cells of a workbook: tens of thousands of them cost no text each. */
export class CellMap<Value> {
  /** By sheet, by column, then by row: small whole numbers, which an engine looks up fastest. */
  private readonly sheets = new Map<string, Map<number, Map<number, Value>>>();

  constructor(entries: Iterable<readonly [place: CellPlace, value: Value]> = []) {
    for (const [place, value] of entries) this.set(place, value);
  }

  set({ sheet, position: { row, column } }: CellPlace, value: Value): void {
    let columns = this.sheets.get(sheet);
    if (!columns) this.sheets.set(sheet, (columns = new Map()));
    let cells = columns.get(column);
    if (!cells) columns.set(column, (cells = new Map()));
    cells.set(row, value);
  }

  get({ sheet, position: { row, column } }: CellPlace): Value | undefined {
    return this.sheets.get(sheet)?.get(column)?.get(row);
  }

  has({ sheet, position: { row, column } }: CellPlace): boolean {
    return this.sheets.get(sheet)?.get(column)?.has(row) === true;
  }

  /** Nothing is ever taken out: a sheet that is there has a cell. */
  get isEmpty(): boolean {
    return this.sheets.size === 0;
  }
}
