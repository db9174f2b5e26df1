import { foldWords } from "../text/fold";
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
    if (identifier !== null) keys.push(`id:${foldWords(identifier)}`);
    const last = readableText(lastName, row);
    const first = readableText(firstName, row);
    if (last !== null && first !== null && birthDate && isReadable(birthDate.marks[row] as number)) {
      keys.push(`nom:${foldWords(last)}|${foldWords(first)}|${birthDate.values[row] as number}`);
    }
    yield keys;
  }
}

function readableText(column: Column | undefined, row: number): string | null {
  return column && isReadable(column.marks[row] as number) ? String(column.values[row]) : null;
}
