import type { CellPosition } from "../../core/domain/cell";

/** In a browser tab: the sheets shown beside the pane, as far as the pane has a say in them. */
export interface GridState {
  /** Which of the two a narrow window shows; a wide one shows both. */
  readonly front: "pane" | "sheet";
  /** A wide window shows the sheet alone. */
  readonly folded: boolean;
  /** The cell that the pane asked to show last; another object each time it asks. */
  readonly target: ({ readonly sheet: string } & CellPosition) | null;
  /** Another number each time something was written into the workbook. */
  readonly version: number;
}

export const FIRST_GRID: GridState = { front: "pane", folded: false, target: null, version: 0 };
