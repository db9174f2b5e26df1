import type { Place } from "../range/jump";

/** How somebody types: into one cell, and from one cell to the next. */
export class Entry {
  /** The text takes the place of what was there, and an arrow leads on; else the text is mended where the cursor stands. */
  typedOver = false;
  /** The list of answers is to be shown at once. */
  showsChoices = false;
  private fillsAll = false;
  /** Where a line that is typed with Tab began. */
  private line: Place | null = null;

  /** A key opens the cell. */
  start(key: string): void {
    this.typedOver = key !== "F2";
    this.showsChoices = false;
  }

  /** The mouse opens the cell. */
  open(): void {
    this.typedOver = false;
    this.showsChoices = false;
  }

  opensChoices(): void {
    this.typedOver = false;
    this.showsChoices = true;
  }

  /** What is typed goes into every cell that is chosen. */
  fillAll(all: boolean): void {
    this.fillsAll = all;
  }

  /** Whether what was typed goes into every cell that is chosen, this once. */
  takesAll(): boolean {
    const all = this.fillsAll;
    this.fillsAll = false;
    return all;
  }

  /** Tab was pressed on what was typed. */
  begin(at: Place): void {
    if (this.line?.row !== at.row) this.line = at;
  }

  /** Whether Tab goes on along the line that is being typed. */
  goesOn(at: Place): boolean {
    return this.line?.row === at.row;
  }

  /** The line is done: the column where it began. */
  end(at: Place): number | null {
    const began = this.line?.row === at.row ? this.line.column : null;
    this.line = null;
    return began;
  }

  /** Somebody went elsewhere. */
  leave(): void {
    this.line = null;
  }
}
