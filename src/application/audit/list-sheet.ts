import type { CellArea } from "../../core/domain/cell";
import { typography } from "../../core/text/french";
import { lineCount, rowHeight } from "../bilan/text-measure";
import { SHEET_STYLES } from "../ports/sheet-styles";
import type { CellBlock, ModelValue, PageModel, SheetModel, StyleName } from "../ports/sheet-model";

/** Said at the top of every sheet that names people. */
export const PERSONAL_DATA =
  "DONNÉES PERSONNELLES : ce document nomme des personnes. Ne le transmettez qu'à qui doit le contrôler, et effacez-le ensuite.";

export interface ListColumn {
  readonly heading: string;
  /** Characters. */
  readonly width: number;
  readonly style: StyleName;
}

/** A sheet that is one list: a title, what is said of it, then a table that can be filtered and printed. */
export interface ListContent {
  readonly name: string;
  readonly mark: string;
  readonly title: string;
  /** Stands under the title on a coloured ground. */
  readonly banner?: string;
  readonly sentences: readonly string[];
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly ModelValue[])[];
  /** Columns that stay in sight and are repeated on each page. */
  readonly repeated: number;
  /** Unique in the workbook; letters, digits, underscores. */
  readonly table: string;
  /** Lines under the table: what its abbreviations mean. */
  readonly legend?: readonly string[];
}

/** Characters that an A4 page across holds at a size that can be read. */
const PAGE_WIDTH = 165;
/** Beyond, nobody reads the rows one by one: measuring each of them would take longer than the control. */
const MOST_MEASURED = 5_000;
/** A filter's button takes the room of two characters. */
const BUTTON = 2.5;

/** Lays a list out on A4 pages across, its headings repeated at the top of each. */
export function listSheet(content: ListContent): SheetModel {
  const { columns, rows, legend = [] } = content;
  const above = introduction(content);
  const headingRow = above.length + 2;
  const lastRow = headingRow + rows.length;
  const area: CellArea = { firstRow: headingRow, firstColumn: 0, lastRow, lastColumn: columns.length - 1 };
  const across = acrossOf(columns);
  return {
    name: content.name,
    mark: content.mark,
    showGridlines: false,
    columnWidths: columns.map(({ width }) => width),
    rowHeights: [
      { row: 0, height: 28 },
      ...above.map(({ text, style }, index) => ({
        row: index + 1,
        height: rowHeight(lineCount(text, widthOf(columns.slice(0, across + 1)), style), style),
      })),
      { row: headingRow, height: headingHeight(columns) },
      ...heights(content, headingRow + 1),
    ],
    blocks: [
      { row: 0, column: 0, values: [[typography(content.title)]], styles: "title" },
      ...above.map(({ text, style }, index): CellBlock => ({
        row: index + 1,
        column: 0,
        values: [[text, ...Array<null>(across).fill(null)]],
        styles: style,
      })),
      {
        row: headingRow,
        column: 0,
        values: [columns.map(({ heading }) => typography(heading))],
        styles: "tableHeadingCentered",
      },
      ...(rows.length > 0
        ? [{ row: headingRow + 1, column: 0, values: rows, styles: columns.map(({ style }) => style) }]
        : []),
      ...legend.map((text, index): CellBlock => ({
        row: lastRow + 2 + index,
        column: 0,
        values: [[typography(text)]],
        styles: "text",
      })),
    ],
    merges:
      across === 0
        ? []
        : above.map((_, index) => ({ firstRow: index + 1, lastRow: index + 1, firstColumn: 0, lastColumn: across })),
    tables: rows.length > 0 ? [{ name: content.table, area, filter: true }] : [],
    freeze: { rows: headingRow + 1, columns: 0 },
    page: {
      orientation: "landscape",
      printArea: { ...area, firstRow: 0, lastRow: lastRow + (legend.length > 0 ? legend.length + 1 : 0) },
      titleRows: { first: headingRow, last: headingRow },
      ...pagesOf(content),
      footer: { left: typography(content.title) },
    },
  };
}

/** What stands between the title and the table. */
function introduction({ banner, sentences }: ListContent): { readonly text: string; readonly style: StyleName }[] {
  return [
    ...(banner === undefined ? [] : [{ text: typography(banner), style: "stateBad" as const }]),
    ...sentences.map((sentence) => ({ text: typography(sentence), style: "textWrapped" as const })),
  ];
}

function widthOf(columns: readonly ListColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}

/** The last column of the first printed page. */
function acrossOf(columns: readonly ListColumn[]): number {
  let width = 0;
  const beyond = columns.findIndex((column) => (width += column.width) > PAGE_WIDTH);
  return beyond === -1 ? columns.length - 1 : Math.max(0, beyond - 1);
}

function pagesOf({ columns, repeated }: ListContent): Pick<PageModel, "pagesWide" | "titleColumns"> {
  const kept = widthOf(columns.slice(0, repeated));
  const pagesWide = widthOf(columns) <= PAGE_WIDTH ? 1 : Math.ceil((widthOf(columns) - kept) / (PAGE_WIDTH - kept));
  return pagesWide > 1 && repeated > 0 ? { pagesWide, titleColumns: { first: 0, last: repeated - 1 } } : { pagesWide };
}

function headingHeight(columns: readonly ListColumn[]): number {
  const lines = columns.map(({ heading, width }) => lineCount(heading, width - BUTTON, "tableHeadingCentered"));
  return rowHeight(Math.max(...lines), "tableHeadingCentered");
}

/** Rows whose text needs more than one line. */
function heights(
  { columns, rows }: ListContent,
  firstRow: number,
): { readonly row: number; readonly height: number }[] {
  if (rows.length > MOST_MEASURED) return [];
  return rows.flatMap((row, index) => {
    const lines = columns.map(({ width, style }, column) => {
      const value = row[column];
      return SHEET_STYLES[style].wrap && typeof value === "string" ? lineCount(value, width, style) : 1;
    });
    const most = Math.max(...lines);
    return most > 1 ? [{ row: firstRow + index, height: rowHeight(most, "tableTextWrapped") }] : [];
  });
}
