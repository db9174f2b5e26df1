import { MAX_COLUMNS, type CellPosition } from "./cell";

/** A cell of a workbook. */
export interface CellPlace {
  readonly sheet: string;
  readonly position: CellPosition;
}

/** A value for each of some cells of a workbook: tens of thousands of them cost no text each. */
export class CellMap<Value> {
  private readonly sheets = new Map<string, Map<number, Value>>();

  constructor(entries: Iterable<readonly [place: CellPlace, value: Value]> = []) {
    for (const [place, value] of entries) this.set(place, value);
  }

  set({ sheet, position }: CellPlace, value: Value): void {
    const cells = this.sheets.get(sheet) ?? new Map<number, Value>();
    this.sheets.set(sheet, cells);
    cells.set(keyOf(position), value);
  }

  get({ sheet, position }: CellPlace): Value | undefined {
    return this.sheets.get(sheet)?.get(keyOf(position));
  }

  has({ sheet, position }: CellPlace): boolean {
    return this.sheets.get(sheet)?.has(keyOf(position)) === true;
  }

  get isEmpty(): boolean {
    return [...this.sheets.values()].every(({ size }) => size === 0);
  }
}

const keyOf = ({ row, column }: CellPosition): number => row * MAX_COLUMNS + column;
