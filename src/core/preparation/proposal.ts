import type { FieldId, DataKind } from "../questionnaire/sheets";
import type { NameOrder } from "./full-name";

/** From this certainty on a proposal is taken without a word of the person's; below, it waits for one. */
const TAKEN_FROM = 0.9;

/** What a sheet of the person's is for. A complement holds further columns of people who stand in another sheet. */
export type SheetRole = DataKind | "complement" | "settings" | "ignored";

/** Why a sheet is none of those: nothing in it has to be read, all of it follows. */
export const CARRIED = "reprise telle quelle";

/** What a column probably is. */
export interface ColumnProposal {
  /** Sheet column, from 0. */
  readonly column: number;
  /** The heading as it stands in the sheet, the lower one of two levels. */
  readonly title: string;
  /** The heading above it, "" without a second level. */
  readonly above: string;
  /** The sheet whose fields these are: a column beside the person may belong to a contract. */
  readonly kind: DataKind;
  /** None where the column is nothing of ours; last and first name for a full name. */
  readonly fields: readonly string[];
  readonly order?: NameOrder;
  /** Every full name of the column begins by « Mme » or « M. »: it says the sex too, where no column does. */
  readonly civility?: true;
  /** How many crosses the column holds, where it holds nothing else. */
  readonly crosses?: number;
  /** What a cross in this column answers to its fields; the columns of one field that have it say one answer together. */
  readonly answer?: string;
  /** Which of the contracts beside a person, from 1. */
  readonly series?: number;
  /** 0 to 1. */
  readonly certainty: number;
  /** Why, in a few French words. */
  readonly why: string;
  /** Up to three of its values. */
  readonly examples: readonly string[];
}

/** What a value of a column of answers means; an empty value stands for the empty cells. */
export interface AnswerProposal {
  readonly column: number;
  readonly field: string;
  readonly value: string;
  readonly count: number;
  /** The code of the answer; null where nothing tells it. */
  readonly answer: string | null;
  readonly certainty: number;
  readonly why: string;
}

/** A field that the name of the sheet tells for all of its rows. */
export interface NameProposal {
  readonly field: FieldId<"participants">;
  readonly value: string;
  readonly certainty: number;
  readonly why: string;
}

export interface SheetProposal {
  readonly sheet: string;
  readonly role: SheetRole;
  readonly certainty: number;
  readonly why: string;
  /** Sheet rows, from 0. */
  readonly headingRow: number;
  readonly firstDataRow: number;
  readonly columns: readonly ColumnProposal[];
  readonly answers: readonly AnswerProposal[];
  readonly ofName: NameProposal | null;
}

/** Whether nobody has to be asked. */
export function isTaken({ certainty }: { readonly certainty: number }): boolean {
  return certainty >= TAKEN_FROM;
}

/** The proposals with only what is taken in them: the others wait, their columns unread. */
export function takenOf(proposals: readonly SheetProposal[]): SheetProposal[] {
  return proposals.map((proposal) => ({
    ...proposal,
    role: isTaken(proposal) ? proposal.role : "ignored",
    columns: proposal.columns.map((column) => (isTaken(column) ? column : { ...column, fields: [] })),
    answers: proposal.answers.map((answer) => (isTaken(answer) ? answer : { ...answer, answer: null })),
    ofName: proposal.ofName && isTaken(proposal.ofName) ? proposal.ofName : null,
  }));
}

/** Whether the sex of the people of a sheet is told by « Mme » and « M. » before their names, no column saying it. */
export function sexByCivility({ columns }: Pick<SheetProposal, "columns">): boolean {
  return (
    columns.some(({ order, civility }) => order !== undefined && civility === true) &&
    !columns.some(({ fields }) => fields.includes("sex"))
  );
}
