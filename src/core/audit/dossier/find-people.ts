import { identifierAt } from "../../people/person-keys";
import { numbersOf, textsOf } from "../../reading/cells";
import { dayText } from "../../domain/value-text";
import { foldWords } from "../../text/fold";
import type { DossierFacts } from "./facts";

/** Somebody of Participants: the person, and the rows that are theirs, ascending. */
export interface FoundPerson {
  readonly person: number;
  readonly rows: readonly number[];
}

/**
 * The people whom a text names: by their identifier, else by « NOM Prénom », with the day of birth where several bear that name. Several people: the text does
 * not tell which.
 */
export function findPeople({ table, exits }: DossierFacts, typed: string): readonly FoundPerson[] {
  const { ofRow } = exits.persons;
  const [last, first] = [textsOf(table.columns.get("lastName")), textsOf(table.columns.get("firstName"))];
  const [id, birth] = [table.columns.get("id"), numbersOf(table.columns.get("birthDate"))];
  const wanted = foldWords(typed);
  const [byId, byName] = [new Set<number>(), new Set<number>()];
  for (let row = 0; row < table.rowCount && wanted !== ""; row += 1) {
    if (!table.present[row]) continue;
    const person = ofRow[row] as number;
    if (foldWords(identifierAt(id, row) ?? "") === wanted) byId.add(person);
    const name = foldWords(`${last(row) ?? ""} ${first(row) ?? ""}`);
    const born = birth(row);
    if (name === wanted || (born !== undefined && `${name} ${foldWords(dayText(born))}` === wanted)) byName.add(person);
  }
  return peopleOf([...(byId.size > 0 ? byId : byName)], ofRow, table.present);
}

/** The rows of these people. */
export function peopleOf(persons: readonly number[], ofRow: Int32Array, present: Uint8Array): readonly FoundPerson[] {
  const rows = new Map<number, number[]>(persons.map((person) => [person, []]));
  ofRow.forEach((person, row) => {
    if (present[row]) rows.get(person)?.push(row);
  });
  return persons.map((person) => ({ person, rows: rows.get(person) ?? [] }));
}
