import type { CellArea } from "../domain/cell";
import type { Gravity } from "../domain/gravity";
import type { BySex, Figure } from "../indicators/figure";
import type { LimitState } from "../indicators/funding";
import type { UnitState } from "../indicators/units";
import type { Detail } from "./detail";
import type { Term } from "./terms";

/** The annual report as content: what is said, in which order, with which figures. How it looks is the application's affair. */
export interface Bilan {
  readonly title: string;
  readonly subtitle: string;
  /** That the project is co-financed by the European Union, as the programme asks for it. */
  readonly mention: string;
  /** Said in full beside the emblem of the Union. */
  readonly emblemWords: string;
  /** Printed at the foot of every page. */
  readonly footer: string;
  readonly sections: readonly BilanSection[];
  /** How Excel counts the figures again, after the sections; a consolidation has none. */
  readonly recount?: BilanRecount;
}

/** The Bilan of one workbook, with the rows behind its figures. */
export interface WorkbookBilan extends Bilan {
  readonly detail: Detail;
  readonly recount: BilanRecount;
}

export interface BilanSection {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly BilanBlock[];
  /** For the control: printed after everything else, on pages of their own. */
  readonly annex?: true;
}

export type BilanBlock = BilanParagraph | BilanTable;

export interface BilanParagraph {
  readonly kind: "paragraph";
  /** `note`: smaller, for what qualifies a table; `heading`: the title of the table that follows. */
  readonly tone: "text" | "note" | "heading";
  readonly text: string;
  /** The numbers of people that the words say. */
  readonly says?: readonly Quantity[];
  /** The digits of the words are no numbers of people. */
  readonly fixed?: true;
}

/** A number of people, by which it is known wherever it is printed: of a figure and a sex, or of a name of its own. */
export type Quantity = { readonly figure: Figure; readonly sex: keyof BySex } | { readonly name: string };

export interface BilanTable {
  readonly kind: "table";
  /** No heading row is drawn when every heading is empty. */
  readonly columns: readonly BilanColumn[];
  readonly rows: readonly BilanRow[];
  readonly chart?: BilanChart;
  /** Rows that together make a number which the table does not print, each person in one: as it would be, column by column. */
  readonly wholes?: readonly { readonly parts: readonly number[]; readonly cells: readonly BilanCell[] }[];
  /** Places of rows that together make another one. */
  readonly sums?: readonly { readonly parts: readonly number[]; readonly total: number }[];
}

/** Figures that Excel counts again by formulas of its own. */
export interface BilanRecount {
  readonly title: string;
  readonly before: readonly BilanParagraph[];
  readonly checks: readonly Check[];
  /** What the formulas prove, and what they do not. */
  readonly after: readonly BilanParagraph[];
}

export interface Check {
  readonly code: string;
  readonly label: string;
  /** Ours. */
  readonly value: number;
  /** From the data that the person typed, or from the marks of the sheet Détail. */
  readonly basis: "données" | "marques";
  readonly by: readonly Term[] | CellSum;
}

/** Cells of a sheet of the person's that Excel adds up as they are: every one holds a number. */
export interface CellSum {
  readonly sheet: string;
  readonly area: CellArea;
}

export interface BilanColumn {
  readonly heading: string;
  /** `code`: a few letters; `label`: a text, the one that takes what room is left; `figure`: a number or a state; `wide` and `half`: a long and a shorter text. */
  readonly role: "code" | "label" | "figure" | "wide" | "half";
}

export interface BilanRow {
  /** As many as there are columns. */
  readonly cells: readonly BilanCell[];
  readonly total?: true;
  /** Its figures are what one should see first. */
  readonly large?: true;
}

/** Where a text leads: to the rows that a figure counts, to the state of every row, or to the anomalies of a rule. */
export type Lead = { readonly figure: Figure } | { readonly column: "state" } | { readonly rule: string };

/** A share without denominator, or an amount in euros that is missing, is null and shown as a dash: never 0. */
export type BilanCell =
  | { readonly kind: "text"; readonly text: string; readonly leads?: Lead }
  | {
      readonly kind: "integer";
      readonly value: number;
      readonly of?: Quantity;
      /** Of things, not of people. */
      readonly things?: true;
      /** The numbers of people from which a number of things is made. */
      readonly madeOf?: readonly Quantity[];
      readonly signed?: true;
    }
  /** A number of people that is not said, since it could tell who they are. */
  | { readonly kind: "masked" }
  | { readonly kind: "decimal"; readonly value: number; readonly of?: readonly Quantity[] }
  | { readonly kind: "amount"; readonly value: number | null }
  /** `of`: the numbers from which the share is made, where they stand elsewhere. */
  | {
      readonly kind: "percent";
      readonly value: number | null;
      readonly of?: readonly Quantity[];
    }
  | { readonly kind: "state"; readonly state: UnitState | LimitState }
  | { readonly kind: "gravity"; readonly gravity: Gravity }
  | { readonly kind: "none" };

/** A picture of the table's rows, its total rows left out. A target is told by a line, whoever misses it by a colour and by its place too. */
export interface BilanChart {
  /** `pyramid`: bars of the first series to the left, of the second to the right, the first row at the bottom. */
  readonly kind: "bar" | "pyramid";
  readonly stacked?: true;
  readonly title: string;
  /** What the picture shows, in words. */
  readonly description: string;
  /** Places of columns in the table, from 0. */
  readonly categories: number;
  /** The first rows alone; all of them when absent. */
  readonly rows?: number;
  /** A line is drawn at this value. */
  readonly target?: number;
  readonly series: readonly {
    readonly name: string;
    readonly column: number;
    readonly color?: string;
    /** Of each row, where they differ. */
    readonly colors?: readonly string[];
  }[];
}
