import { cellText, dayText } from "../domain/value-text";
import type { Choice, ChoiceFacts, ProposedValue } from "./rule";

const valueText = (value: ProposedValue): string =>
  typeof value === "object" && value !== null ? dayText(value.day) : cellText(value);

/** One choice: these columns as the row beside has them; none where it says nothing in the first of them. */
export function asBeside(
  { details: { other }, beside }: ChoiceFacts<{ readonly other: number }>,
  fields: readonly string[],
): Choice[] {
  const changes = fields.flatMap((field) => {
    const value = beside(field);
    return value === null ? [] : [{ field, value }];
  });
  if (changes[0]?.field !== fields[0]) return [];
  return [{ label: `Écrire ${changes.map(({ value }) => valueText(value)).join(" ")}, comme ligne ${other}`, changes }];
}
