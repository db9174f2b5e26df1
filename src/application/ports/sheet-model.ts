import type { CellArea, CellPosition } from "../../core/domain/cell";

/**
 * A sheet to write, in plain values, laid out by the application and drawn by an adapter. Coordinates count from 0.
 * Text is always text: an adapter writes a string that looks like a formula or a date as the string it is.
 */
export interface SheetModel {
  /** The name wanted; the adapter takes "Nom (2)" when a sheet of that name is the person's own. */
  readonly name: string;
  /**
   * Marks the sheet as ours (a hidden name kept in the sheet), so that the next run replaces it whole.
   * A template sheet, which becomes the person's own, has no mark.
   */
  readonly mark?: string;
  /** A new sheet takes its place before the first sheet that bears one of these marks; at the end when there is none. */
  readonly before?: readonly string[];
  readonly tabColor?: string;
  /** The sheet is not shown. */
  readonly hidden?: boolean;
  readonly showGridlines: boolean;
  /** Widths in characters, by column; columns beyond keep the default width. */
  readonly columnWidths: readonly number[];
  /** Heights in points of the rows that need one. */
  readonly rowHeights?: readonly { readonly row: number; readonly height: number }[];
  /** Rows that are not shown, ascending. */
  readonly hiddenRows?: readonly number[];
  readonly blocks: readonly CellBlock[];
  readonly merges?: readonly CellArea[];
  readonly tables?: readonly TableModel[];
  readonly charts?: readonly ChartModel[];
  readonly images?: readonly ImageModel[];
  readonly validations?: readonly ValidationModel[];
  /** Number of rows and columns that stay in place when the sheet scrolls. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly page?: PageModel;
}

/** A rectangle of values that share their styles column by column. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  /** Rows of equal length. */
  readonly values: readonly (readonly ModelValue[])[];
  /** One style for the whole block, or one per column. */
  readonly styles: StyleName | readonly StyleName[];
}

/** null leaves the cell empty (its style is still applied). A date is a `day` number (days since 01/01/1970), never a text. */
export type ModelValue = string | number | boolean | null | LinkedText | DayValue | FormulaValue;

/** A text that leads to a cell of this workbook. */
export interface LinkedText {
  readonly text: string;
  readonly link: { readonly sheet: string } & CellPosition;
}

/** A calendar day: days since 01/01/1970; the adapter writes the serial of the workbook's own date system. */
export interface DayValue {
  readonly day: number;
}

/** A formula of ours (en-US syntax, no leading "=") with the value it has now, or the error it shows ("#N/A"). Never made from a cell's text. */
export interface FormulaValue {
  readonly formula: string;
  readonly value: string | number;
}

export interface TableModel {
  /** Unique in the workbook, letters, digits and underscores. */
  readonly name: string;
  /** Heading row included. */
  readonly area: CellArea;
  readonly filter: boolean;
}

export interface ChartModel {
  readonly kind: "bar" | "column" | "line";
  readonly stacked?: boolean;
  /** The first series holds negative numbers, drawn to the left and read without their sign; rows go from the bottom to the top. */
  readonly mirrored?: boolean;
  readonly title: string;
  /** Cells of the categories' names: one row or one column. */
  readonly categories: CellArea;
  readonly series: readonly {
    readonly name: string;
    readonly values: CellArea;
    readonly color?: string;
    /** Of each bar, where they differ. */
    readonly colors?: readonly string[];
  }[];
  /** A line is drawn across the bars at this value and its multiples, and nowhere else. */
  readonly target?: number;
  /** Cells that the chart covers. */
  readonly place: CellArea;
  /** Words that say what the picture shows, for those who do not see it. */
  readonly description: string;
}

/** A picture over the cells, at its own size. A host that cannot draw it leaves it out. */
export interface ImageModel {
  /** The bytes of its file, in base64. */
  readonly base64: string;
  readonly format: "png" | "jpeg";
  /** The cell at whose top left corner it stands. */
  readonly place: CellPosition;
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** Words that say what it shows, for those who do not see it. */
  readonly description: string;
}

export interface ValidationModel {
  readonly area: CellArea;
  readonly rule:
    | { readonly kind: "list"; readonly values: readonly string[] }
    | { readonly kind: "date" }
    | { readonly kind: "wholeNumber"; readonly min: number; readonly max: number }
    | { readonly kind: "any" };
  /** Shown when the cell is selected: at most 32 and 255 characters. */
  readonly prompt?: { readonly title: string; readonly message: string };
  /** `stop` refuses another value, `warning` lets the person decide. */
  readonly onError?: "stop" | "warning";
}

/** A4, fitted in width. */
export interface PageModel {
  readonly orientation: "portrait" | "landscape";
  readonly printArea?: CellArea;
  /** Rows repeated at the top of each page, both inclusive. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** Columns repeated at the left of each page, both inclusive. */
  readonly titleColumns?: { readonly first: number; readonly last: number };
  /** Pages in width; one when absent. */
  readonly pagesWide?: number;
  /** A page ends before each of these rows. */
  readonly breaksBefore?: readonly number[];
  /** Printed at the bottom: left, centre ("Page 1 / 3" is always at the right). Plain text. */
  readonly footer?: { readonly left?: string; readonly center?: string };
}

/** The looks a cell can have: a closed list, described in sheet-styles.ts. */
export type StyleName =
  | "title"
  | "subtitle"
  | "section"
  | "text"
  | "textWrapped"
  | "textStrong"
  | "textCentered"
  | "heading"
  | "note"
  | "link"
  | "tableHeading"
  | "tableHeadingCentered"
  | "tableText"
  | "tableLabel"
  | "tableCentered"
  | "tableTextWrapped"
  | "tableLink"
  | "tableLinkLabel"
  | "tableInteger"
  | "tableSigned"
  | "tableLargeInteger"
  | "tableLargePercent"
  | "tableDecimal"
  | "tablePercent"
  | "tableAmount"
  | "tableDate"
  | "chartSource"
  | "tableTotalText"
  | "tableTotalLink"
  | "tableTotalInteger"
  | "tableTotalPercent"
  | "tableTotalAmount"
  | "stateGood"
  | "stateBad"
  | "stateOpen"
  | "gravityBlocking"
  | "gravityError"
  | "gravityWarning"
  | "gravityInfo"
  | "inputAny"
  | "inputText"
  | "inputDate"
  | "inputNumber"
  | "inputHeading"
  | "inputHeadingRequired";
