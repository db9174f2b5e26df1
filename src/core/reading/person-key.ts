import { fold, foldWords } from "../text/fold";
import { isReadable } from "./mark";
import type { Column, Table } from "./table";

/**
 * The keys that name the person of each row, in row order: "id:…" when there is an identifier, then "nom:…" when last name, first name and
 * birth date are all there. Two rows are the same person when they share a key. Empty where nothing names anyone.
 */
export function* personKeys(table: Table): Generator<readonly string[]> {
  const id = table.columns.get("id");
  const lastName = table.columns.get("lastName");
  const firstName = table.columns.get("firstName");
  const birthDate = table.columns.get("birthDate");
  for (let row = 0; row < table.rowCount; row += 1) {
    const keys: string[] = [];
    const identifier = readableText(id, row);
    if (identifier !== null && nameable(identifier)) keys.push(`id:${comparable(identifier)}`);
    const last = readableText(lastName, row);
    const first = readableText(firstName, row);
    if (last !== null && first !== null && birthDate && isReadable(birthDate.marks[row] as number)) {
      keys.push(`nom:${comparable(last)}|${comparable(first)}|${birthDate.values[row] as number}`);
    }
    yield keys;
  }
}

/** Folded to words; a name written in another alphabet, of which no Latin letter is left, stays as it is. */
function comparable(text: string): string {
  return foldWords(text) || fold(text);
}

/** A lone sign ("-", "?") names nobody. */
function nameable(identifier: string): boolean {
  return /[\p{L}\p{N}]/u.test(identifier);
}

function readableText(column: Column | undefined, row: number): string | null {
  return column && isReadable(column.marks[row] as number) ? String(column.values[row]) : null;
}
