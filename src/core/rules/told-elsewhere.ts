import { dayText } from "../domain/value-text";
import type { Day } from "../domain/day";
import type { Told } from "../people/repeated-facts";
import type { Choice } from "./rule";

/** Among more values than these a person does not choose. */
const MOST = 3;

/** The days that other rows of the person say, each once. */
export function daysTold(told: readonly Told[]): readonly Day[] {
  return [...new Set(told.flatMap(({ value }) => (typeof value === "string" ? [] : [value.day])))];
}

/** A choice for each value that other rows of the person hold, with the sheet where it stands first. */
export function toldChoices(field: string, told: readonly Told[]): readonly Choice[] {
  const bySpelling = new Map<string, Told>();
  for (const one of told) {
    const text = typeof one.value === "string" ? one.value : dayText(one.value.day);
    if (!bySpelling.has(text)) bySpelling.set(text, one);
  }
  if (bySpelling.size > MOST) return [];
  return [...bySpelling].map(([text, { value, table, row }]) => ({
    label: `Écrire ${text}, comme dans « ${table.grid.name} », ligne ${table.firstRow + row + 1}`,
    changes: [{ field, value }],
  }));
}
