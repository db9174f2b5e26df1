import { fold, foldWords } from "../text/fold";
import { FullNames } from "./full-names";
import { isReadable } from "./mark";
import type { Column, Table } from "./table";

/** An identifier, or last name, first name and birth date as one number. */
export type PersonKey = string | number;

/** What names the person of a row; two rows, of one sheet or of two, are the same person when they share a key. */
export class PersonKeys {
  private readonly names = new FullNames();

  /** The keys of each row, in row order: the identifier where there is one, then the three names where all are there. Empty where nothing names anyone. */
  *of(table: Table): Generator<readonly PersonKey[]> {
    const id = table.columns.get("id");
    const lastName = table.columns.get("lastName");
    const firstName = table.columns.get("firstName");
    const birthDate = table.columns.get("birthDate");
    for (let row = 0; row < table.rowCount; row += 1) {
      const keys: PersonKey[] = [];
      const identifier = identifierKey(id, row);
      if (identifier !== null) keys.push(identifier);
      const last = readableText(lastName, row);
      const first = readableText(firstName, row);
      if (last !== null && first !== null && birthDate && isReadable(birthDate.marks[row] as number))
        keys.push(this.names.keyOf(comparable(last), comparable(first), birthDate.values[row] as number));
      yield keys;
    }
  }
}

/** The identifier typed on a row; null where there is none: a lone sign ("-", "?") names nobody. */
export function identifierAt(id: Column | undefined, row: number): string | null {
  const identifier = readableText(id, row);
  return identifier !== null && /[\p{L}\p{N}]/u.test(identifier) ? identifier : null;
}

/** What is alike in the identifiers of one person: capitals, accents and signs apart. */
export function identifierKey(id: Column | undefined, row: number): string | null {
  const identifier = identifierAt(id, row);
  return identifier === null ? null : comparable(identifier);
}

/** Most identifiers and names: already as they are compared, so that the text of the cell serves. */
const PLAIN = /^[A-Z0-9]+(?: [A-Z0-9]+)*$/;

/** Folded to words, in capitals; a name written in another alphabet, of which no Latin letter is left, stays as it is. */
function comparable(text: string): string {
  return PLAIN.test(text) ? text : (foldWords(text) || fold(text)).toUpperCase();
}

function readableText(column: Column | undefined, row: number): string | null {
  return column && isReadable(column.marks[row] as number) ? String(column.values[row]) : null;
}
