import { isInArea, type CellArea } from "../../../core/domain/cell";
import { LIMITS } from "../limits";

/** Cells of a column that stand in one page. */
const PAGE = 1024;
/** Numbers that two bytes hold; a file of Excel has at most 65 490 styles. */
const HIGHEST = 65_535;

/** A small number for some cells of a sheet, 0 for the others: two bytes per cell, in pages that only exist where there is a cell. */
class CellNumbers {
  private readonly columns: ((Uint16Array | undefined)[] | undefined)[] = [];
  private places = 0;

  /** Row and column count from 0 and are within Excel's limits. Beyond what a sheet may cost, cells keep their 0. */
  set(row: number, column: number, number: number): void {
    if (number <= 0 || number > HIGHEST) return;
    const pages = (this.columns[column] ??= []);
    let numbers = pages[Math.floor(row / PAGE)];
    if (numbers === undefined) {
      if (this.places + PAGE > LIMITS.cells) return;
      this.places += PAGE;
      numbers = pages[Math.floor(row / PAGE)] = new Uint16Array(PAGE);
    }
    numbers[row % PAGE] = number;
  }

  at(row: number, column: number): number {
    return this.columns[column]?.[Math.floor(row / PAGE)]?.[row % PAGE] ?? 0;
  }
}

/** What is gathered about cells besides their values, for whoever shows the sheet. */
export class CellMarks {
  readonly styles = new CellNumbers();
  /** 1 where a formula stands. */
  readonly formulas = new CellNumbers();
  /** Areas that one formula fills: only the first of their cells has it. */
  readonly filledAreas: CellArea[] = [];
  /** Whether its rows come one after the other, as whoever changes them asks. */
  inOrder = true;
  /** Points, for the rows that have a height of their own. */
  readonly rowHeights = new Map<number, number>();

  /** Whether the value is a formula's. */
  isFormula(row: number, column: number): boolean {
    return this.formulas.at(row, column) === 1 || this.filledAreas.some((area) => isInArea(area, { row, column }));
  }
}
