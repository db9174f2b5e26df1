import { foldWords } from "../text/fold";
import { sameKey } from "./content";
import type { AnswerProposal, ColumnProposal, NameProposal, SheetProposal, SheetRole } from "./proposal";

/** What a person decided for the sheets of a workbook; it serves again for next year's. */
export interface PreparationChoices {
  readonly sheets: readonly SheetChoices[];
}

export interface SheetChoices {
  readonly sheet: string;
  readonly role?: SheetRole;
  readonly columns: readonly ColumnChoice[];
  readonly answers: readonly AnswerChoice[];
  readonly ofName?: Pick<NameProposal, "field" | "value">;
}

export interface ColumnChoice {
  readonly title: string;
  readonly above?: string;
  readonly fields: readonly string[];
  /** What a cross in this column answers. */
  readonly answer?: string;
  /** The contract, beside the person, that these are fields of. */
  readonly series?: number;
}

export interface AnswerChoice {
  readonly field: string;
  readonly value: string;
  readonly answer: string | null;
}

/** The choices made for a sheet: that name, else that name with another year. */
export function choicesFor(choices: PreparationChoices, sheet: string): SheetChoices | undefined {
  const withoutYear = (name: string): string => foldWords(name).replace(/\d+/g, "#");
  return (
    choices.sheets.find((one) => foldWords(one.sheet) === foldWords(sheet)) ??
    choices.sheets.find((one) => withoutYear(one.sheet) === withoutYear(sheet))
  );
}

/** The proposals with a person's choices in their place: what was chosen is certain. */
export function withChoices(proposals: readonly SheetProposal[], choices: PreparationChoices): SheetProposal[] {
  return proposals.map((proposal) => {
    const chosen = choicesFor(choices, proposal.sheet);
    return chosen ? applied(proposal, chosen) : proposal;
  });
}

const CHOSEN = { certainty: 1, why: "choisi" } as const;

function applied(proposal: SheetProposal, chosen: SheetChoices): SheetProposal {
  const columns = proposal.columns.map((column): ColumnProposal => {
    const choice = chosen.columns.find((one) => isColumn(column, one));
    return choice ? withFields(column, choice) : column;
  });
  const taken = new Set(
    columns
      .filter(({ why }) => why === CHOSEN.why)
      .flatMap(({ kind, series = 0, fields }) => fields.map((field) => `${kind} ${series} ${field}`)),
  );
  const answers = proposal.answers.map((answer): AnswerProposal => {
    const choice = chosen.answers.find(
      (one) => one.field === answer.field && sameKey(one.value) === sameKey(answer.value),
    );
    return choice ? { ...answer, answer: choice.answer, ...CHOSEN } : answer;
  });
  return {
    ...proposal,
    // A field that was chosen for one column is no longer another one's.
    columns: columns.map((column) =>
      column.why !== CHOSEN.why &&
      column.fields.some((field) => taken.has(`${column.kind} ${column.series ?? 0} ${field}`))
        ? { ...column, fields: [], certainty: 1, why: "une autre colonne a été choisie" }
        : column,
    ),
    answers,
    ofName: chosen.ofName ? { ...chosen.ofName, ...CHOSEN } : proposal.ofName,
  };
}

function isColumn(column: ColumnProposal, choice: ColumnChoice): boolean {
  return (
    foldWords(column.title) === foldWords(choice.title) &&
    (choice.above === undefined || foldWords(column.above) === foldWords(choice.above))
  );
}

function withFields(column: ColumnProposal, { fields, series, answer }: ColumnChoice): ColumnProposal {
  const { title, above, examples, civility, crosses } = column;
  const kind = series !== undefined ? "contracts" : column.series !== undefined ? "participants" : column.kind;
  const order = fields[0] === "lastName" ? "last-first" : "first-last";
  return {
    column: column.column,
    title,
    above,
    examples,
    kind,
    fields,
    ...(series === undefined ? {} : { series }),
    ...(fields.length === 2 && answer === undefined ? { order } : {}),
    ...(civility ? { civility } : {}),
    ...(crosses === undefined ? {} : { crosses }),
    ...(answer === undefined ? {} : { answer }),
    ...CHOSEN,
  };
}

/** All that holds in these proposals, as choices to be kept: what was chosen, and what would be taken. */
export function choicesOf(proposals: readonly SheetProposal[]): PreparationChoices {
  return {
    sheets: proposals.map(({ sheet, role, columns, answers, ofName }) => {
      const twoLevels = columns.some(({ above }) => above !== "");
      return {
        sheet,
        role,
        columns: columns
          .filter(({ title }) => title !== "")
          .map(({ title, above, fields, answer, series }) => ({
            title,
            ...(twoLevels && above !== "" ? { above } : {}),
            fields,
            ...(answer === undefined || fields.length === 0 ? {} : { answer }),
            ...(series === undefined ? {} : { series }),
          })),
        answers: answers.map(({ field, value, answer }) => ({ field, value, answer })),
        ...(ofName ? { ofName: { field: ofName.field, value: ofName.value } } : {}),
      };
    }),
  };
}
