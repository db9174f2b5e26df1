/** How a column's cells are read. `yesNoNumber` accepts a number, or Oui/Non read as 1/0. */
export type FieldKind = "text" | "day" | "number" | "yesNoNumber" | "months" | "choice";

export interface Choice<Code extends string = string> {
  readonly code: Code;
  /** As printed on the form. */
  readonly label: string;
  /** Other ways of writing it, besides the code and the label. */
  readonly accepts?: readonly string[];
}

interface FieldBase {
  /** Canonical heading of the column (docs/contract.md 1). */
  readonly heading: string;
  /** Other headings: the form's own wording, the short forms people use. */
  readonly aliases: readonly string[];
  /** Headings that stand second: read only where no other column is the field (« Nom d'usage » where there is no name of birth), the first ones before the others. */
  readonly second?: readonly string[];
  /** Shown when a template's cell is selected, and as help. */
  readonly help?: string;
}

export interface PlainField<Kind extends Exclude<FieldKind, "choice">> extends FieldBase {
  readonly kind: Kind;
  /** A text in which each line is something of its own. */
  readonly lines?: true;
  /** Answers that a template proposes, where any text is read. */
  readonly proposes?: readonly string[];
  /** How a template formats the column, where any text is read. */
  readonly looks?: "day" | "number";
  /** A day whose empty cell says that it goes on: « ? » there is an unknown end, not the same. */
  readonly openEnded?: true;
}

export interface ChoiceField<Code extends string = string> extends FieldBase {
  readonly kind: "choice";
  readonly choices: readonly Choice<Code>[];
  /** A question of the form for which « Ne souhaite pas répondre » does not exist (docs/domain.md 2.2): answered so, it has its own message. */
  readonly refusesNsp?: true;
}

export type FieldDefinition = PlainField<Exclude<FieldKind, "choice">> | ChoiceField;

/** What a rule receives for a field: a code for a choice, a {@link Day} for a day, a number, or a text with clean spaces. */
export type ValueOf<Field extends FieldDefinition> =
  Field extends ChoiceField<infer Code> ? Code : Field extends { readonly kind: "text" } ? string : number;

type Help = { readonly help?: string; readonly second?: readonly string[] };

export function text(
  heading: string,
  aliases: readonly string[] = [],
  more: Help & { readonly lines?: true } = {},
): PlainField<"text"> {
  return { kind: "text", heading, aliases, ...more };
}

export function day(
  heading: string,
  aliases: readonly string[] = [],
  more: Help & { readonly openEnded?: true } = {},
): PlainField<"day"> {
  return { kind: "day", heading, aliases, ...more };
}

export function number(heading: string, aliases: readonly string[] = [], more: Help = {}): PlainField<"number"> {
  return { kind: "number", heading, aliases, ...more };
}

export function months(heading: string, aliases: readonly string[] = [], more: Help = {}): PlainField<"months"> {
  return { kind: "months", heading, aliases, ...more };
}

export function yesNoNumber(
  heading: string,
  aliases: readonly string[] = [],
  more: Help = {},
): PlainField<"yesNoNumber"> {
  return { kind: "yesNoNumber", heading, aliases, ...more };
}

export function choice<Code extends string>(
  heading: string,
  choices: readonly Choice<Code>[],
  aliases: readonly string[] = [],
  more: Help & { readonly refusesNsp?: true } = {},
): ChoiceField<Code> {
  return { kind: "choice", heading, choices, aliases, ...more };
}
