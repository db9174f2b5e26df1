import type { CellValue } from "../domain/cell";
import type { Day } from "../domain/day";
import type { Gravity } from "../domain/gravity";
import type { Programme } from "../domain/programme";
import type { Source } from "../domain/source";
import type { ParticipantField, SheetKind } from "../questionnaire/sheets";
import type { FieldDefinition } from "../questionnaire/field";
import type { Table, Tables } from "../reading/table";
import type { ControlContext } from "../context/control-context";

/** What a message is made from: data only, computed by the check. */
export type Details = Readonly<Record<string, string | number | boolean | null | readonly string[]>> & {
  /** Another row of the same sheet that the finding speaks of, by its number there, from 1. */
  readonly other?: number;
};

/** What a message may use beside its details. */
export interface MessageFacts {
  readonly details: Details;
  /** The column's heading as it stands in the sheet. */
  readonly label: string;
  /** The cell's raw value, as a person sees it. */
  readonly value: string;
  /** The answers accepted in the column, when it takes a list. */
  readonly answers: readonly string[];
  /** "S12". */
  readonly cell: string;
  /** The sheet's own row number, from 1. */
  readonly row: number;
  readonly context: ControlContext;
}

/** The new value that a rule proposes for a cell; a day is written as a date. */
export type ProposedValue = string | number | { readonly day: Day } | null;

/** What a correction is made from. */
export interface FixFacts {
  readonly raw: CellValue;
  /** The day that was read, in a column of dates; null elsewhere or when unreadable. */
  readonly day: Day | null;
  /** The column's declaration: its answers, when it takes a list. */
  readonly field: FieldDefinition | null;
  readonly details: Details;
}

/** Cells of one row by field id; what is not said keeps the conforming value of the base row. */
export type ExampleCells = Readonly<Record<string, CellValue>>;

/** A small workbook that does, or does not, give the finding. Days are written as French texts only where the text itself is the point. */
export interface RuleExample {
  /** One French line for the documentation. */
  readonly note: string;
  readonly programme?: Programme;
  readonly controlDay?: Day;
  readonly settings?: Readonly<Record<string, string>>;
  readonly plie?: string;
  /** With the communes and postal codes of France loaded. */
  readonly reference?: true;
  /** The Participants rows; one conforming row when absent. */
  readonly participants?: readonly ExampleCells[];
  readonly contracts?: readonly ExampleCells[];
  readonly steps?: readonly ExampleCells[];
  readonly indicators?: readonly ExampleCells[];
  readonly funding?: readonly ExampleCells[];
  /** Columns of Participants left out. */
  readonly without?: readonly string[];
  /** Columns of Participants that stand twice. */
  readonly twice?: readonly string[];
  /** Participants rows (from 0) that are hidden. */
  readonly hidden?: readonly number[];
  /** Participants rows (from 0) of which the first two cells are merged. */
  readonly merged?: readonly number[];
}

interface RuleCommon {
  /** Permanent: "DAT-06". */
  readonly code: string;
  /** French, in the file's name too: "sortie-avant-entree". */
  readonly name: string;
  readonly gravity: Gravity | Readonly<Record<Programme, Gravity>>;
  readonly programmes: readonly Programme[];
  readonly source: Source;
  /** One French sentence: what the rule looks for. */
  readonly summary: string;
  readonly message: (facts: MessageFacts) => string;
  /** Details that change while what is found stays the same: where rows stand, the time gone by. They are no part of the fingerprint. */
  readonly passing?: readonly string[];
  /** What to do, in one French sentence. */
  readonly remedy: string;
  /** The new value of the cell, where it can be told safely; null when not for this cell. */
  readonly fix?: (facts: FixFacts) => ProposedValue;
  readonly examples: { readonly conforming: readonly RuleExample[]; readonly faulty: readonly RuleExample[] };
}

/** A defect seen while reading a cell: the engine looks for the mark, there is nothing to check. */
export interface ReadingRule extends RuleCommon {
  readonly scope: "reading";
  readonly mark: number;
  /** Only in these columns; every column when absent. */
  readonly fields?: readonly string[];
  /** When the cell also bears one of these marks, the other rule speaks. */
  readonly unless?: number;
}

/** A value that must be there: see requirements. */
export interface RequirementRule extends RuleCommon {
  readonly scope: "requirement";
  readonly sheet: SheetKind;
  readonly requirements: readonly Requirement[];
}

export interface Requirement {
  readonly fields: readonly string[];
  /** `each`: one finding per empty cell; `any`: one per row with an empty cell among them; `all`: one per row where all are empty. */
  readonly mode: "each" | "any" | "all";
  /** Only on rows where one of these fields is readable, and holds one of `is` when given. */
  readonly when?: readonly { readonly field: string; readonly is?: readonly string[] }[];
  /** For a field, another one that may be filled in its place. */
  readonly replacedBy?: Readonly<Record<string, string>>;
  /** Whether the columns themselves must exist: always, or as soon as that other column does. */
  readonly column: "always" | { readonly whenMapped: string } | "optional";
}

/** A check of one cell at a time, over several columns. */
export interface CellRule extends RuleCommon {
  readonly scope: "cell";
  readonly sheet: SheetKind;
  readonly fields: readonly string[];
  /** Called only for filled and readable cells. Null: nothing to say. */
  readonly check: (value: never, field: string, context: ControlContext) => Details | null;
}

/** A check over the values of one row. */
export interface RowRule extends RuleCommon {
  readonly scope: "row";
  readonly sheet: SheetKind;
  /** All filled and readable, or the check is not called. */
  readonly fields: readonly string[];
  /** Handed over when readable, undefined otherwise. */
  readonly optional: readonly string[];
  /** The field whose cell is pointed at; a check may point elsewhere by returning `at` in its details. */
  readonly at: string;
  readonly check: (values: never, context: ControlContext) => Details | null;
}

/** Where a sheet or workbook rule puts a finding; a row counts from 0 in the table, null for the whole sheet. */
export interface Place {
  readonly row: number | null;
  readonly field?: string;
  /** A sheet column (from 0), where no field is concerned. */
  readonly column?: number;
}

export type Report = (table: Table, place: Place, details: Details) => void;

/** A check over a whole sheet or several; it yields now and then, so that the caller may pause. */
export interface SheetRule extends RuleCommon {
  readonly scope: "sheet";
  /** Where its findings depend on nothing but these columns of Participants: they stay true while the columns do. */
  readonly reads?: readonly ParticipantField[];
  readonly check: (tables: Tables, context: ControlContext, report: Report) => Iterable<void> | void;
}

/** What is counted: for the rules that compare typed figures with computed ones. */
export interface Counted {
  readonly rules: readonly Rule[];
  readonly tables: Tables;
  readonly context: ControlContext;
  /** By row of Participants: 1 where the person is counted. */
  readonly complete: Uint8Array;
}

/** A check of figures, made once it is decided who counts: its findings cannot be blocking. */
export interface FigureRule extends RuleCommon {
  readonly scope: "figures";
  readonly check: (counted: Counted, report: Report) => Iterable<void> | void;
}

/** What a control found as a whole, for the rules that speak once about it. */
export interface ControlSummary {
  readonly participants: number;
  readonly complete: number;
  /** Participants whose stay in their operation meets the year of the Bilan. */
  readonly inYear: number;
}

/** One sentence about the whole Participants sheet, said after all the other rules. */
export interface SummaryRule extends RuleCommon {
  readonly scope: "summary";
  readonly check: (summary: ControlSummary, context: ControlContext) => Details | null;
}

export type Rule = ReadingRule | RequirementRule | CellRule | RowRule | SheetRule | FigureRule | SummaryRule;

export function gravityOf(rule: Rule, programme: Programme): Gravity {
  return typeof rule.gravity === "string" ? rule.gravity : rule.gravity[programme];
}
