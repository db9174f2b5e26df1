import { PLAIN_LOOK, type CellLook, type SheetView } from "../../src/application/ports/sheet-view";
import type { CellArea, CellValue } from "../../src/core/domain/cell";

/** A sheet as the grid sees it. */
interface Made {
  readonly rows?: readonly (readonly CellValue[])[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly merges?: readonly CellArea[];
  readonly heights?: ReadonlyMap<number, number>;
  readonly look?: Partial<CellLook>;
  readonly isFormula?: SheetView["isFormula"];
}

export function view({
  rows = [[]],
  hiddenRows = [],
  hiddenColumns = [],
  merges = [],
  heights,
  look,
  isFormula,
}: Made): SheetView {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    grid: {
      name: "Participants",
      dateSystem: 1900,
      firstRow: 0,
      firstColumn: 0,
      rowCount: rows.length,
      columns: Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? null)),
      hiddenRows,
      merges,
    },
    layout: {
      defaultWidth: null,
      columnWidths: new Map(),
      hiddenColumns: new Set(hiddenColumns),
      frozen: { rows: 0, columns: 0 },
    },
    protected: false,
    rowHeights: heights ?? new Map(),
    lookAt: () => ({ ...PLAIN_LOOK, ...look }),
    isFormula: isFormula ?? (() => false),
  };
}
