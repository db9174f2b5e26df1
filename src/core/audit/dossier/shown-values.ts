import { dayText, quotedText } from "../../domain/value-text";
import { fieldOf } from "../../questionnaire/sheets";
import { isFilled, isReadable } from "../../reading/mark";
import { rawValue, type Table } from "../../reading/table";
import { numberText } from "../../text/french";

/** What a cell says, in words: an answer as the form prints it, a day as a date, what cannot be read as it stands; null where it is empty. */
export function shownValue(table: Table, row: number, field: string): string | null {
  const column = table.columns.get(field);
  const mark = column?.marks[row] ?? 0;
  if (!column || !isFilled(mark)) return null;
  if (!isReadable(mark)) return `${quotedText(rawValue(table, row, column))} (illisible)`;
  const value = column.values[row];
  const { definition } = column;
  if (definition.kind === "day") return dayText(Number(value));
  if (definition.kind === "choice")
    return definition.choices.find(({ code }) => code === value)?.label ?? String(value);
  if (definition.kind === "yesNoNumber") return String(value);
  return definition.kind === "text" ? String(value) : numberText(Number(value));
}

/** What is asked of one programme only, or is optional: an empty cell there says nothing. */
const OFTEN_EMPTY: ReadonlySet<string> = new Set(["status", "isced", "thirdCountry", "rsa", "filePieces"]);

/** The heading of a field and what its cell says. */
export function labelled(table: Table, row: number, fields: readonly string[]): (readonly [string, string])[] {
  return fields.flatMap((field) => {
    const value = shownValue(table, row, field);
    if (!table.columns.has(field) || (value === null && OFTEN_EMPTY.has(field))) return [];
    return [[fieldOf(table.kind, field).heading, value ?? "–"] as const];
  });
}
