import type { CellArea } from "../../src/core/domain/cell";
import type { HostSheet } from "./model/sheet";
import type { HostWorkbook } from "./model/workbook";

/** What the API objects need of the host. */
export interface HostContext {
  readonly workbook: HostWorkbook;
  /** Cells above which values are answered as null. */
  readonly maxCells: number;
  /** Told of every change of cells, for statistics and events. */
  readonly changed: (sheet: HostSheet, area: CellArea) => void;
  /** Kinds of events that the client listens to on the worksheet collection. */
  readonly listening: Set<string>;
  readonly suspendScreenUpdates: () => void;
}
