import type { Gravity } from "../domain/gravity";
import type { Figure } from "../indicators/figure";
import type { UnitState } from "../indicators/units";

/** The annual report as content: what is said, in which order, with which figures. How it looks is the application's affair. */
export interface Bilan {
  readonly title: string;
  readonly subtitle: string;
  /** That the project is co-financed by the European Union, as the programme asks for it. */
  readonly mention: string;
  /** Printed at the foot of every page. */
  readonly footer: string;
  readonly sections: readonly BilanSection[];
}

export interface BilanSection {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly BilanBlock[];
}

export type BilanBlock = BilanParagraph | BilanTable;

export interface BilanParagraph {
  readonly kind: "paragraph";
  /** `note`: smaller, for what qualifies a table; `heading`: the title of the table that follows. */
  readonly tone: "text" | "note" | "heading";
  readonly text: string;
}

export interface BilanTable {
  readonly kind: "table";
  /** No heading row is drawn when every heading is empty. */
  readonly columns: readonly BilanColumn[];
  readonly rows: readonly BilanRow[];
  readonly chart?: BilanChart;
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
}

/** A share without denominator is null, and shown as a dash: never 0 %. */
export type BilanCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "integer"; readonly value: number; readonly figure?: Figure }
  | { readonly kind: "decimal"; readonly value: number }
  | { readonly kind: "percent"; readonly value: number | null }
  | { readonly kind: "state"; readonly state: UnitState }
  | { readonly kind: "gravity"; readonly gravity: Gravity }
  | { readonly kind: "none" };

/** A picture of the table's rows, its total rows left out. */
export interface BilanChart {
  readonly kind: "bar" | "column";
  readonly stacked?: true;
  readonly title: string;
  /** What the picture shows, in words. */
  readonly description: string;
  /** Places of columns in the table, from 0. */
  readonly categories: number;
  readonly series: readonly { readonly name: string; readonly column: number; readonly color?: string }[];
}
