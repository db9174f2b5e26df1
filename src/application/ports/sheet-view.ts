import type { CellArea, CellPosition } from "../../core/domain/cell";
import type { SheetGrid } from "../../core/reading/sheet-grid";
import type { ChartDrawing } from "./chart-drawing";

/** What a cell looks like, as far as a grid needs it to be read. Colours are "#RRGGBB". */
export interface CellLook {
  /** Number format, an en-US code; "General" where none was chosen. */
  readonly format: string;
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Null: texts to the left, numbers to the right. */
  readonly horizontal: "left" | "center" | "right" | null;
  readonly wrap: boolean;
}

/** The look of a cell that nobody touched. */
export const PLAIN_LOOK: CellLook = {
  format: "General",
  fill: null,
  color: null,
  bold: false,
  italic: false,
  horizontal: null,
  wrap: false,
};

/** The cell of this workbook that a link leads to. */
export interface CellLink extends CellPosition {
  readonly sheet: string;
}

/** A chart that stands over cells of a sheet. */
export interface SheetChart extends CellArea {
  readonly title: string;
  /** What it shows, for those who do not see it; "" where nobody wrote it. */
  readonly description: string;
  /** Null for a chart of another kind, or too large to be read in its place: it is named only. */
  readonly drawing: ChartDrawing | null;
}

/** How a sheet is laid out; rows and columns count from 0. */
export interface SheetLayout {
  /** In characters, for the columns that `columnWidths` leaves out; null: the host's own. */
  readonly defaultWidth: number | null;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Number of rows and columns that stay in place when the sheet scrolls. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/**
 * A sheet as a person sees it, for a door that shows sheets by itself. Two views of a sheet are the same object
 * for as long as nothing changes in it.
 */
export interface SheetView {
  readonly grid: SheetGrid;
  readonly layout: SheetLayout;
  readonly protected: boolean;
  /** Points, for the rows that have a height of their own. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly lookAt: (row: number, column: number) => CellLook;
  /** Whether the value is a formula's, which must not be typed over without its author. */
  readonly isFormula: (row: number, column: number) => boolean;
}
