import { FAR_GAP } from "../../core/reading/sheet-grid";

/**
 * What a file may cost. Sizes are bytes once inflated, counted as they come (what the archive declares is not believed).
 * A workbook of 100 000 rows and 40 columns stays far below each of them; a crafted file meets one within seconds.
 */
export const LIMITS = {
  /** Entries of the archive. */
  entries: 10_000,
  /** A small part, parsed whole: workbook, styles, relationships, what surrounds the cells of a sheet. */
  smallPart: 64 << 20,
  /** A streamed part: the cells of a sheet, the shared strings. */
  streamedPart: 1 << 30,
  /** Beyond `ratioFloor` bytes, a part may not be more than this number of times its compressed size. */
  ratio: 250,
  ratioFloor: 16 << 20,
  /** One tag or one run of text. */
  token: 4 << 20,
  /** What stands before the cells of a sheet. */
  sheetHead: 4 << 20,
  /** One row of a sheet that is being changed. */
  row: 16 << 20,
  xmlDepth: 256,
  xmlAttributes: 512,
  xmlElements: 300_000,
  /** Places held for cells, empty ones above a filled one included. */
  cells: 25_000_000,
  /** Empty rows that a block of cells may hold: a cell further down starts a block of its own. */
  emptyRows: FAR_GAP,
  /** Tabs of a workbook, what its parts lead to (a sheet may have as many links as Excel allows, 65 530), and names: each is looked at one by one. */
  tabs: 4_000,
  relationships: 70_000,
  names: 100_000,
  sharedStrings: 20_000_000,
  /** Of a chart that is drawn, and the points of all those of a sheet; what has more is named only. */
  chartSeries: 50,
  chartCategories: 200,
  chartPoints: 4_000,
} as const;
