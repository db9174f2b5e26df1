import type { Clock } from "../application/ports/clock";
import type { JobControl } from "../application/ports/progress";
import type { RandomBytes } from "../application/ports/randomness";
import type { SheetChange } from "../application/ports/sheet-change";
import type { CellLink, SheetChart, SheetView } from "../application/ports/sheet-view";
import type { Workbook } from "../application/ports/workbook";
import type { Catalogue } from "../core/fiche/catalogue";
import type { Reference } from "../core/territory/place-reference";

/** A workbook the pane works on. */
export interface OpenedWorkbook {
  readonly workbook: Workbook;
  /** As the person knows it; "" when Excel does not tell. */
  readonly name: string;
  /** A file that was made here, not one of the person's. */
  readonly created?: true;
  /** The bytes of the file with everything written so far. Absent in Excel, which saves by itself. */
  readonly save?: (job?: JobControl) => Promise<Uint8Array>;
  /**
   * A sheet to be shown beside the pane (null: the first one that can be seen); the same object until something changes in it.
   * Absent in Excel, which shows its own.
   * @throws UserError when the sheet does not exist or cannot be read.
   */
  readonly viewSheet?: (name: string | null) => Promise<SheetView>;
  /** Where the cells of a sheet lead in the workbook, by their references ("A12"). Absent as above. */
  readonly sheetLinks?: (name: string) => Promise<ReadonlyMap<string, CellLink>>;
  /** The charts of a sheet. Absent as above. */
  readonly sheetCharts?: (name: string) => Promise<readonly SheetChart[]>;
}

/** What a button of the ribbon asks of the pane that it opens. */
export const RIBBON_ACTIONS = ["controler", "bilan"] as const;
export type RibbonAction = (typeof RIBBON_ACTIONS)[number];

/** What the pane looks like around it, as far as Office tells. */
export interface HostTheme {
  readonly isDark: boolean;
}

/**
 * The world as the pane sees it, whichever door it was opened by: the composition root hands over one for Excel and
 * another for a browser tab, and no view knows an adapter.
 */
export interface Session {
  readonly kind: "excel" | "browser";
  /** Of the program, written beside the version of the rules. */
  readonly version: string;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  /** The workbook of the Excel window; null in a browser tab, where the person chooses a file. */
  readonly opened: OpenedWorkbook | null;
  /** @throws UserError when the file is not a workbook that can be read. */
  readonly openFile?: (bytes: Uint8Array, name: string) => Promise<OpenedWorkbook>;
  /** A new, empty file. Absent in Excel, which makes its own. */
  readonly createFile?: (name: string) => OpenedWorkbook;
  /**
   * Makes a workbook apart from the one the pane works on, lets it be written, then hands it over: to the person's downloads under this name in a browser
   * tab, in a window of its own, not saved yet, in Excel.
   * @throws UserError when it cannot be handed over.
   */
  readonly handOver: <Result>(name: string, write: (workbook: Workbook) => Promise<Result>) => Promise<Result>;
  /**
   * Reads another file than the one the pane works on.
   * @throws UserError when it is not a workbook that can be read.
   */
  readonly readFile: (bytes: Uint8Array, name: string) => Promise<Workbook>;
  /** The fiches that ship, with the person's own over them. */
  readonly loadCatalogue: (own: readonly Catalogue[]) => Promise<Catalogue>;
  /** The communes and postal codes; fetched once, when a control first needs them. */
  readonly loadReference: () => Promise<Reference>;
  /**
   * Calls back when someone changes cells, and when formulas have new results; returns how to stop. Absent in a browser tab, where nobody else can.
   */
  readonly watchChanges?: (
    edited: (change: SheetChange) => void,
    calculated: (change: SheetChange) => void,
  ) => Promise<() => Promise<void>>;
  /** Done by itself once the workbook is there; null when the pane was opened otherwise. */
  readonly action?: RibbonAction | null;
  /** Null: follow the browser's own preference. */
  readonly theme: HostTheme | null;
}
