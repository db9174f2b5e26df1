import { fold, asWords } from "../text/fold";
import { FullNames } from "./full-names";
import { isReadable } from "../reading/mark";
import type { Column, Table } from "../reading/table";

/** An identifier, or last name, first name and birth date as one number. */
export type PersonKey = string | number;

/** What names the person of each row of a table; null where nothing does. */
export interface KeysByRow {
  readonly identifier: (row: number) => string | null;
  readonly fullName: (row: number) => number | null;
}

/** What names people, comparable from one sheet to another. */
export class PersonKeys {
  private readonly names = new FullNames();

  of(table: Table): KeysByRow {
    const id = table.columns.get("id");
    const lastName = table.columns.get("lastName");
    const { firstName, birth } = civilOf(table);
    return {
      identifier: (row) => identifierKey(id, row),
      fullName: (row) => {
        const last = readableText(lastName, row);
        const first = last === null ? null : firstName(row);
        const born = first === null ? null : birth(row);
        return last === null || first === null || born === null
          ? null
          : this.names.keyOf(comparable(last), first, born);
      },
    };
  }
}

/** First name and day of birth of each row, comparable; null where there is none that can be read. */
export function civilOf(table: Table): {
  readonly firstName: (row: number) => string | null;
  readonly birth: (row: number) => number | null;
} {
  const firstName = table.columns.get("firstName");
  const birthDate = table.columns.get("birthDate");
  return {
    firstName: (row) => {
      const text = readableText(firstName, row);
      return text === null ? null : comparable(text);
    },
    birth: (row) =>
      birthDate && isReadable(birthDate.marks[row] as number) ? (birthDate.values[row] as number) : null,
  };
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
/** Letters that are no Latin letter with an accent: to leave them out would make two names alike ("Ø1" and "ß1"). */
const OTHER_LETTERS = /[^\P{L}a-z]/u;

/** Folded to words, in capitals; a name with letters of another alphabet keeps its signs too. */
function comparable(text: string): string {
  if (PLAIN.test(text)) return text;
  const folded = fold(text);
  return (OTHER_LETTERS.test(folded) ? folded : asWords(folded)).toUpperCase();
}

function readableText(column: Column | undefined, row: number): string | null {
  return column && isReadable(column.marks[row] as number) ? String(column.values[row]) : null;
}
