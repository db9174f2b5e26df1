import type { CellArea } from "../../src/core/domain/cell";
import type { HostSheet } from "./model/sheet";
import type { HostModes } from "./modes";
import type { HostWorkbook } from "./model/workbook";

/** What the API objects need of the host. */
export interface HostContext {
  readonly workbook: HostWorkbook;
  readonly modes: HostModes;
  /** Cells above which values are answered as null. */
  readonly maxCells: number;
  /** Told of every change of cells and of the member that made it, for statistics and events. */
  readonly changed: (sheet: HostSheet, area: CellArea, member: string) => void;
  /** Kinds of events that the client listens to on the worksheet collection. */
  readonly listening: Set<string>;
  readonly suspendScreenUpdates: () => void;
}
