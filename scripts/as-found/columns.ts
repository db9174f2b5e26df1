import type { PlainSheet, PlainValue } from "../../src/application/ports/plain-sheet";
import { capitals, cell, exitCell, type Person } from "./people";

/** A workbook as people really keep them, before they know of any template. */
export interface AsFound {
  readonly file: string;
  readonly sheets: readonly PlainSheet[];
}

/** A title, what stands below it for a person, and the title above it where there are two levels. */
export type Column = readonly [title: string, value: (person: Person) => PlainValue, above?: string];

export const field =
  (id: string) =>
  (person: Person): PlainValue =>
    cell(person, id);
export const cross =
  (id: string) =>
  (person: Person): PlainValue =>
    cell(person, id) === "Oui" ? "X" : null;
export const fullName = ({ surname, givenName }: Person): string => `${capitals(surname)} ${givenName}`;
export const letter = ({ woman }: Person): string => (woman ? "F" : "H");

/** Those who have no job are asked more than the others; here nobody has one. */
export const jobless = (people: readonly Person[]): readonly Person[] =>
  people.map((person) => ({
    ...person,
    row: { ...person.row, q1: "Non", q1e: "Non", q1f: "Oui", q1g: person.row["q1g"] ?? 8 },
  }));

export const IDENTITY: readonly Column[] = [
  ["NOM", ({ surname }) => capitals(surname)],
  ["Prénom", ({ givenName }) => givenName],
  ["Date de naissance", field("birthDate")],
  ["H/F", letter],
];
export const ADDRESS: readonly Column[] = [
  ["Commune de naissance", field("birthCommune")],
  ["CP naissance", field("birthPostalCode")],
  ["Adresse", field("address")],
  ["CP", field("postalCode")],
  ["Ville", field("commune")],
  ["Tél", field("mobilePhone")],
];
export const ENTRY: readonly Column[] = [
  ["Date entrée PLIE", field("plieEntryDate")],
  ["Date entrée action", field("entryDate")],
  ["Date questionnaire", field("questionnaireDate")],
  ["Saisie entrée", field("entryTypedDate")],
];
export const QUESTIONS: readonly Column[] = [
  ["Q1", field("q1")],
  ["Q1e", field("q1e")],
  ["Q1f", field("q1f")],
  ["Durée chômage (mois)", field("q1g")],
  ["Niveau", field("q2")],
  ["RQTH", field("q3")],
  ["Minima", field("q4")],
  ["SDF", field("q5")],
  ["Parents étrangers", field("q6")],
];
export const OPERATION: Column = ["Action", field("operation")];
export const EXIT: readonly Column[] = [
  ["Date de sortie", (person) => exitCell(person)],
  ["Date saisie sortie", (person) => exitCell(person, 5)],
  ["Situation à la sortie", ({ exit }) => (exit === null ? null : "Emploi durable")],
];
export const ALL: readonly Column[] = [...IDENTITY, ...ADDRESS, OPERATION, ...ENTRY, ...QUESTIONS];

/** Headings under so many rows of titles, then a row a person. */
export function sheet(
  name: string,
  columns: readonly Column[],
  people: readonly Person[],
  titles: readonly string[] = [],
  after: readonly (readonly PlainValue[])[] = [],
): PlainSheet {
  const rows: (readonly PlainValue[])[] = titles.map((title) => [title]);
  const twoLevels = columns.some(([, , above]) => above !== undefined);
  const merges: PlainSheet["merges"][number][] = [];
  if (twoLevels) {
    const row = rows.length;
    rows.push(columns.map(([, , above], index) => (above !== columns[index - 1]?.[2] ? (above ?? null) : null)));
    for (let from = 0; from < columns.length;) {
      let to = from;
      while (to + 1 < columns.length && columns[to + 1]?.[2] === columns[from]?.[2]) to += 1;
      if (to > from) merges.push({ firstRow: row, lastRow: row, firstColumn: from, lastColumn: to });
      from = to + 1;
    }
  }
  rows.push(columns.map(([title]) => title));
  rows.push(...people.map((person) => columns.map(([, value]) => value(person))), ...after);
  return { name, rows: rows.map((cells, row) => ({ row, cells })), merges };
}
