import type { StyleName } from "./sheet-model";

/** What a style means for whoever draws it. Colours are "#RRGGBB"; number formats are en-US codes. */
export interface CellStyle {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  /** Points; 10 when absent. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly border?: "thin";
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  readonly wrap?: true;
  readonly indent?: number;
  readonly numberFormat?: string;
}

const INK = "#1F2937";
const SOFT = "#4B5563";
const BRAND = "#1F3A68";
const LINK = "#0B57A4";
const BRAND_PALE = "#E8EDF5";

const TEXT = "@";
const INTEGER = "#,##0";
const DECIMAL = "#,##0.0#";
const PERCENT = "0.0 %";
/** Euros; cents are left out where they would not fit a column of figures. */
const AMOUNT = "[>=1000000]#,##0;#,##0.00";
export const DATE_FORMAT = "dd/mm/yyyy";

const table = { color: INK, border: "thin", vertical: "center" } as const;
const total = { ...table, bold: true, fill: BRAND_PALE } as const;
const state = { ...table, bold: true, horizontal: "center", numberFormat: TEXT } as const;

export const FONT_NAME = "Calibri";
export const DEFAULT_SIZE = 10;
export const BORDER_COLOR = "#C5CCD6";

/** Contrast of every pair of ink and fill is at least 4.5 : 1; a state is also told by its word. */
export const SHEET_STYLES: Readonly<Record<StyleName, CellStyle>> = {
  title: { bold: true, size: 18, color: BRAND, vertical: "center", numberFormat: TEXT },
  subtitle: { size: 12, color: SOFT, vertical: "center", numberFormat: TEXT },
  section: { bold: true, size: 13, color: "#FFFFFF", fill: BRAND, vertical: "center", indent: 1, numberFormat: TEXT },
  text: { color: INK, vertical: "center", numberFormat: TEXT },
  textWrapped: { color: INK, vertical: "top", wrap: true, numberFormat: TEXT },
  textStrong: { color: INK, bold: true, vertical: "center", numberFormat: TEXT },
  textCentered: { color: INK, horizontal: "center", vertical: "center", numberFormat: TEXT },
  heading: { bold: true, size: 11, color: BRAND, vertical: "center", wrap: true, numberFormat: TEXT },
  note: { color: SOFT, italic: true, size: 9, vertical: "top", wrap: true, numberFormat: TEXT },
  link: { color: LINK, underline: true, vertical: "center", numberFormat: TEXT },
  tableHeading: { ...table, bold: true, fill: BRAND_PALE, color: BRAND, wrap: true, numberFormat: TEXT },
  tableHeadingCentered: {
    ...table,
    bold: true,
    fill: BRAND_PALE,
    color: BRAND,
    wrap: true,
    horizontal: "center",
    numberFormat: TEXT,
  },
  tableText: { ...table, numberFormat: TEXT },
  tableLabel: { ...table, wrap: true, numberFormat: TEXT },
  tableCentered: { ...table, wrap: true, horizontal: "center", numberFormat: TEXT },
  tableTextWrapped: { ...table, wrap: true, vertical: "top", numberFormat: TEXT },
  tableLink: { ...table, color: LINK, underline: true, vertical: "top", numberFormat: TEXT },
  tableLinkLabel: { ...table, color: LINK, underline: true, wrap: true, numberFormat: TEXT },
  tableInteger: { ...table, horizontal: "right", indent: 1, numberFormat: INTEGER },
  tableSigned: { ...table, horizontal: "right", indent: 1, numberFormat: "+#,##0;-#,##0;0" },
  tableLargeInteger: {
    ...table,
    bold: true,
    size: 14,
    color: BRAND,
    horizontal: "right",
    indent: 1,
    numberFormat: INTEGER,
  },
  tableLargePercent: {
    ...table,
    bold: true,
    size: 14,
    color: BRAND,
    horizontal: "right",
    indent: 1,
    numberFormat: PERCENT,
  },
  tableDecimal: { ...table, horizontal: "right", indent: 1, numberFormat: DECIMAL },
  tablePercent: { ...table, horizontal: "right", indent: 1, numberFormat: PERCENT },
  tableAmount: { ...table, horizontal: "right", indent: 1, numberFormat: AMOUNT },
  tableDate: { ...table, horizontal: "center", numberFormat: DATE_FORMAT },
  /** A number that only a chart needs, beside the page: without its sign. */
  chartSource: { color: "#6B7280", size: 8, horizontal: "right", vertical: "center", numberFormat: "#,##0;#,##0" },
  tableTotalText: { ...total, numberFormat: TEXT },
  tableTotalCentered: { ...total, horizontal: "center", numberFormat: TEXT },
  tableTotalLink: { ...total, color: LINK, underline: true, numberFormat: TEXT },
  tableTotalInteger: { ...total, horizontal: "right", indent: 1, numberFormat: INTEGER },
  tableTotalPercent: { ...total, horizontal: "right", indent: 1, numberFormat: PERCENT },
  tableTotalAmount: { ...total, horizontal: "right", indent: 1, numberFormat: AMOUNT },
  stateGood: { ...state, color: "#14532D", fill: "#DCFCE7" },
  stateBad: { ...state, color: "#7F1D1D", fill: "#FEE2E2" },
  stateOpen: { ...state, color: "#713F12", fill: "#FEF3C7" },
  gravityBlocking: { ...state, color: "#FFFFFF", fill: "#991B1B", vertical: "top" },
  gravityError: { ...state, color: "#7F1D1D", fill: "#FEE2E2", vertical: "top" },
  gravityWarning: { ...state, color: "#713F12", fill: "#FEF3C7", vertical: "top" },
  gravityInfo: { ...state, color: "#1E3A8A", fill: "#DBEAFE", vertical: "top" },
  inputAny: { color: INK },
  inputText: { color: INK, numberFormat: TEXT },
  inputDate: { color: INK, horizontal: "center", numberFormat: DATE_FORMAT },
  inputNumber: { color: INK, horizontal: "right", numberFormat: "0" },
  inputHeading: {
    bold: true,
    color: BRAND,
    fill: BRAND_PALE,
    border: "thin",
    wrap: true,
    vertical: "center",
    numberFormat: TEXT,
  },
  inputHeadingRequired: {
    bold: true,
    color: "#FFFFFF",
    fill: BRAND,
    border: "thin",
    wrap: true,
    vertical: "center",
    numberFormat: TEXT,
  },
};
