import { fold, asWords } from "../text/fold";
import { NAMING_FIELDS } from "../questionnaire/repeated-fields";
import { FullNames } from "./full-names";
import { numbersOf, textAt, textsOf, type NumberCells } from "../reading/cells";
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
    const lastName = textsOf(table.columns.get("lastName"));
    const { firstName, birth } = civilOf(table);
    return {
      identifier: (row) => identifierKey(id, row),
      fullName: (row) => {
        const last = lastName(row);
        const first = last === undefined ? null : firstName(row);
        const born = first === null ? undefined : birth(row);
        return last === undefined || first === null || born === undefined
          ? null
          : this.names.keyOf(comparable(last), first, born);
      },
    };
  }
}

/** The columns that say who a row is about: the same columns tell the same people. */
export function namingColumns({ columns }: Table): readonly (Column | undefined)[] {
  return NAMING_FIELDS.map((field) => columns.get(field));
}

/** First name, comparable, and day of birth of each row, where there is one that can be read. */
export function civilOf(table: Table): {
  readonly firstName: (row: number) => string | null;
  readonly birth: NumberCells;
} {
  const firstName = textsOf(table.columns.get("firstName"));
  return {
    firstName: (row) => {
      const text = firstName(row);
      return text === undefined ? null : comparable(text);
    },
    birth: numbersOf(table.columns.get("birthDate")),
  };
}

/** The identifier typed on a row; null where there is none: a lone sign ("-", "?") names nobody. */
export function identifierAt(id: Column | undefined, row: number): string | null {
  const identifier = textAt(id, row);
  return identifier !== undefined && /[\p{L}\p{N}]/u.test(identifier) ? identifier : null;
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
export function comparable(text: string): string {
  if (PLAIN.test(text)) return text;
  const folded = fold(text);
  return (OTHER_LETTERS.test(folded) ? folded : asWords(folded)).toUpperCase();
}
