import type { CellValue } from "../domain/cell";
import type { Day } from "../domain/day";
import type { Gravity } from "../domain/gravity";
import type { Programme } from "../domain/programme";
import type { Source } from "../domain/source";
import type { ParticipantField, SheetKind } from "../questionnaire/sheets";
import type { FieldDefinition } from "../questionnaire/field";
import type { ColumnHabits } from "../reading/column-habits";
import type { Column, Table, Tables } from "../reading/table";
import type { Told } from "../people/repeated-facts";
import type { Requirement } from "../reading/requirements";
import type { ControlContext } from "../context/control-context";
import type { Counted } from "../context/counted";

/** What a message is made from: data only, computed by the check. */
export type Details = Readonly<Record<string, string | number | boolean | null | readonly string[]>> & {
  /** Another row of the same sheet that the finding speaks of, by its number there, from 1. */
  readonly other?: number;
};

/** Of a rule whose findings say nothing but their place. */
export type NoDetails = Pick<Details, "other">;

/** Of a requirement: the day or number that made the answer necessary. */
export type RequirementDetails = NoDetails & { readonly given?: number };

/** What a message may use; its details are those that the check of the rule returns. */
export interface MessageFacts<Found extends Details = Details> {
  readonly details: Found;
  /** The column's heading as it stands in the sheet. */
  readonly label: string;
  /** The cell's raw value, as a person sees it. */
  readonly value: string;
  /** The cell as it stands: what a sentence reads again it reads here, for `value` names what cannot be seen and is cut where it is long. */
  readonly raw: CellValue;
  /** The column's declaration; null where no column is concerned. */
  readonly field: FieldDefinition | null;
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
export interface FixFacts<Found extends Details = Details> {
  readonly raw: CellValue;
  /** The day that was read, in a column of dates; null elsewhere or when unreadable. */
  readonly day: Day | null;
  /** The column's declaration: its answers, when it takes a list. */
  readonly field: FieldDefinition | null;
  /** What the whole column, on every sheet that repeats it, says of how its cells are read; null where no column is concerned. */
  readonly habits: ColumnHabits | null;
  /** What other rows of the same person, on any sheet, say in the same column: for those that every sheet repeats, where this cell is empty or cannot be read. */
  readonly elsewhere: () => readonly Told[];
  readonly details: Found;
}

/** What a person may have written with one press where the right value is not sure: nothing is ever chosen for them. */
export interface Choice {
  /** French and short: what is written, and where it is another cell than the one spoken of. */
  readonly label: string;
  /** Cells of the row of the finding; null empties a cell. */
  readonly changes: readonly { readonly field: string; readonly value: ProposedValue }[];
}

/** What choices are made from. */
export interface ChoiceFacts<Found extends Details = Details> {
  readonly details: Found;
  /** The column that the finding points at. */
  readonly column: Column;
  /** What the row holds in any column of its sheet; null where it is empty or there is no such column. */
  readonly cell: (field: string) => CellValue;
  /** The day that was read in it, in a column of dates; null elsewhere or when unreadable. */
  readonly day: Day | null;
  /** What other rows of the same person say in the column that the finding points at: see {@link FixFacts.elsewhere}. */
  readonly elsewhere: () => readonly Told[];
  /** What the other row that the rule compares holds in a column; null where that is nothing, cannot be read, or there is no such row. */
  readonly beside: (field: string) => ProposedValue;
  /** The heading of a column as it stands in the sheet. */
  readonly heading: (field: string) => string;
  readonly context: ControlContext;
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
  /** The sheets of a protocol typed in the workbook. */
  readonly protocol?: readonly ExampleCells[];
  readonly exitLines?: readonly ExampleCells[];
  readonly ficheUnits?: readonly ExampleCells[];
  /** Columns of Participants left out. */
  readonly without?: readonly string[];
  /** Columns of Participants that stand twice. */
  readonly twice?: readonly string[];
  /** Participants rows (from 0) that are hidden. */
  readonly hidden?: readonly number[];
  /** Participants rows (from 0) of which the first two cells are merged. */
  readonly merged?: readonly number[];
}

/** The names of what may be found, whatever the case. */
type DetailOf<Found> = Found extends unknown ? Extract<keyof Found, string> : never;

/** What rules of all scopes say. In the catalogue `Found` is forgotten: define-rule.ts holds a rule to it where it is written. */
interface RuleCommon<Found extends Details = Details> {
  /** Permanent: "DAT-06". */
  readonly code: string;
  /** French, in the file's name too: "sortie-avant-entree". */
  readonly name: string;
  /** Of its findings, except that one which keeps a row from being counted is blocking: engine/finding-gravity.ts. */
  readonly gravity: Gravity | Readonly<Record<Programme, Gravity>>;
  readonly programmes: readonly Programme[];
  readonly source: Source;
  /** One French sentence: what the rule looks for. */
  readonly summary: string;
  readonly message: (facts: MessageFacts<Found>) => string;
  /** Details that change while what is found stays the same: where rows stand, the time gone by. They are no part of the fingerprint. */
  readonly passing?: readonly DetailOf<Found>[];
  /** What to do, in one French sentence. */
  readonly remedy: string;
  /** The new value of the cell, where it can be told safely; null when not for this cell. */
  readonly fix?: (facts: FixFacts<Found>) => ProposedValue;
  /** The few values of which one must be the right one, where only a person can tell which; none where `fix` knows it. */
  readonly choices?: (facts: ChoiceFacts<Found>) => readonly Choice[];
  /** It looks at every sheet of people: what answers a finding goes to all cells in which the person repeats the value. So does every reading rule. */
  readonly everywhere?: true;
  /** The detail that tells the row, from 1 and of the same sheet, to be seen beside the one spoken of. */
  readonly beside?: DetailOf<Found>;
  readonly examples: { readonly conforming: readonly RuleExample[]; readonly faulty: readonly RuleExample[] };
}

/** A defect seen while reading a cell: the engine looks for the mark, there is nothing to check. */
export interface ReadingRule<Found extends Details = Details> extends RuleCommon<Found> {
  readonly scope: "reading";
  readonly mark: number;
  /** Only in these columns; every column when absent. */
  readonly fields?: readonly string[];
  /** When the cell also bears one of these marks, the other rule speaks. */
  readonly unless?: number;
}

/** A value that must be there: see requirements. */
export interface RequirementRule<Found extends Details = Details> extends RuleCommon<Found> {
  readonly scope: "requirement";
  readonly sheet: SheetKind;
  readonly requirements: readonly Requirement[];
}

/** A check of one cell at a time, over several columns. */
export interface CellRule<Found extends Details = Details> extends RuleCommon<Found> {
  readonly scope: "cell";
  readonly sheet: SheetKind;
  readonly fields: readonly string[];
  /** Whether the rule holds for a column with that heading, as it stands in the sheet; every column when absent. */
  readonly promised?: (heading: string) => boolean;
  /** Called only for filled and readable cells. Null: nothing to say. */
  readonly check: (value: never, field: string, context: ControlContext) => Found | null;
}

/** A check over the values of one row. */
export interface RowRule<Found extends Details = Details> extends RuleCommon<Found> {
  readonly scope: "row";
  readonly sheet: SheetKind;
  /** All filled and readable, or the check is not called. */
  readonly fields: readonly string[];
  /** Handed over when readable, undefined otherwise. */
  readonly optional: readonly string[];
  /** The field whose cell is pointed at; a check may point elsewhere by returning `at` in its details. */
  readonly at: string;
  readonly check: (values: never, context: ControlContext) => Found | null;
}

/** Where a sheet or workbook rule puts a finding; a row counts from 0 in the table, null for the whole sheet. */
export interface Place {
  readonly row: number | null;
  readonly field?: string;
  /** A sheet column (from 0), where no field is concerned. */
  readonly column?: number;
}

export type Report<Found extends Details = Details> = (table: Table, place: Place, details: Found) => void;

/** A check over a whole sheet or several; it yields now and then, so that the caller may pause. */
export interface SheetRule<Found extends Details = Details> extends RuleCommon<Found> {
  readonly scope: "sheet";
  /** Where its findings depend on nothing but these columns of Participants: they stay true while the columns do. */
  readonly reads?: readonly ParticipantField[];
  /** Where a finding on the whole sheet stands for the cells of its column that bear one of these marks. */
  readonly standsFor?: number;
  readonly check: (tables: Tables, context: ControlContext, report: Report<Found>) => Iterable<void> | void;
}

/** A check of figures, made once it is decided who counts: its findings cannot be blocking. */
export interface FigureRule<Found extends Details = Details> extends RuleCommon<Found> {
  readonly scope: "figures";
  readonly check: (counted: Counted, report: Report<Found>) => Iterable<void> | void;
}

/** What a control found as a whole, for the rules that speak once about it. */
export interface ControlSummary {
  /** Rows of Participants. */
  readonly participants: number;
  /** Rows that are complete, in the year or not. */
  readonly complete: number;
  /** Participations that are counted in the year: one for each person and operation (docs/contract.md 4.1). */
  readonly participations: number;
  /** The persons of those participations. */
  readonly persons: number;
  /** Participants whose stay in their operation meets the year of the Bilan. */
  readonly inYear: number;
}

/** One sentence about the whole Participants sheet, said after all the other rules. */
export interface SummaryRule<Found extends Details = Details> extends RuleCommon<Found> {
  readonly scope: "summary";
  readonly check: (summary: ControlSummary, context: ControlContext) => Found | null;
}

export type Rule = ReadingRule | RequirementRule | CellRule | RowRule | SheetRule | FigureRule | SummaryRule;

export function gravityOf(rule: Rule, programme: Programme): Gravity {
  return typeof rule.gravity === "string" ? rule.gravity : rule.gravity[programme];
}
